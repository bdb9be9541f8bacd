/** The fastest adapter there is: it looks at nothing but the id. For measuring the runner. */
const hello = {
  protocol: 1,
  name: "instant",
  version: "1.0.0",
  language: "TypeScript",
  operations: ["pool.buy"],
  features: [],
  window: 64,
};

const answer = (line: string): string => {
  const id = /"id":"([^"]*)"/.exec(line)?.[1];
  if (id !== undefined) return `{"id":"${id}","status":"ok","output":{}}\n`;
  return line.startsWith('{"cmd":"hello"') ? `${JSON.stringify(hello)}\n` : '{"ok":true}\n';
};

let rest = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (chunk: string) => {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop() ?? "";
  process.stdout.write(lines.map(answer).join(""));
  if (lines.some((line) => line.startsWith('{"cmd":"stop"'))) process.exit(0);
});
