/** Shows the same few lines again and again: in place in a terminal, else seldom and one after the other. */
export function screen(lines: () => string[]) {
  const out = process.stdout;
  const terminal = out.isTTY;
  let shown = 0;
  const draw = () => {
    const now = lines();
    if (terminal && shown > 0) out.write(`\u001b[${shown}A\u001b[0J`);
    out.write(`${now.join("\n")}\n`);
    shown = now.length;
  };
  const timer = setInterval(draw, terminal ? 500 : 15_000);
  return {
    end: () => {
      clearInterval(timer);
      draw();
    },
  };
}
