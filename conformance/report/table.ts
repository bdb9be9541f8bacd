/** Characters as a terminal shows them, near enough: the report holds no wide ones. */
const width = (text: string): number => [...text].length;

const pad = (text: string, to: number, side: "left" | "right"): string => {
  const space = " ".repeat(Math.max(0, to - width(text)));
  return side === "left" ? text + space : space + text;
};

/** Rows as aligned columns: the first to the left, the others to the right unless told otherwise. */
export const table = (rows: readonly (readonly string[])[], others: "left" | "right" = "right"): string => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(0, ...rows.map((row) => width(row[at] ?? ""))));
  return rows
    .map((row) =>
      widths
        .map((to, at) => pad(row[at] ?? "", to, at === 0 ? "left" : others))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};
