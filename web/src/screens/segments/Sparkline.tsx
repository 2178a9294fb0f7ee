interface Shape {
  values: number[];
  label: string;
}

const WIDTH = 120;
const HEIGHT = 28;

/** The course of a figure, small; its table stands where the figure is opened. */
export const Sparkline = ({ values, label }: Shape) => {
  const most = Math.max(1, ...values);
  const points = values
    .map((value, i) => {
      const x = (i / Math.max(1, values.length - 1)) * (WIDTH - 4) + 2;
      const y = HEIGHT - 2 - (value / most) * (HEIGHT - 4);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <polyline
        points={points}
        fill="none"
        stroke="var(--mantine-color-anchor)"
        strokeWidth={1.6}
        strokeLinejoin="round"
      />
    </svg>
  );
};
