/** Rows under named columns, for a plot: numbers, names, and null where there is none. */
export interface Series {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}

const cell = (value: number | string | null): string => {
  if (value === null) return "";
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** CSV as in RFC 4180, with line feeds; numbers in their shortest form that reads back the same. */
export const toCsv = ({ columns, rows }: Series): string =>
  `${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\n")}\n`;
