type Point = readonly [number, number];

/** What the application gives as pairs of numbers. */
export const pointsOf = (pairs: number[][]): Point[] => pairs.map(([x = 0, y = 0]) => [x, y]);

const straight = (one: Point, other: Point) => one[0] === other[0] || one[1] === other[1];

/** A curve through the given points that is level at each of them, as in the exported drawing. */
export const levelPath = (points: Point[]) => {
  const [first, ...rest] = points;
  if (!first) return '';
  let before = first;
  const parts = [`M ${first[0]} ${first[1]}`];
  for (const point of rest) {
    const middle = (before[0] + point[0]) / 2;
    parts.push(
      straight(before, point)
        ? `L ${point[0]} ${point[1]}`
        : `C ${middle} ${before[1]} ${middle} ${point[1]} ${point[0]} ${point[1]}`,
    );
    before = point;
  }
  return parts.join(' ');
};

const direction = (before: Point, tip: Point): Point =>
  before[0] === tip[0] ? [0, Math.sign(tip[1] - before[1])] : [Math.sign(tip[0] - before[0]), 0];

/** A triangle at the end of the line, pointing the way it goes. */
export const arrowHead = (points: Point[], size: number) => {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const [x, y] = direction(before, tip);
  const base: Point = [tip[0] - x * size, tip[1] - y * size];
  const half = size * 0.55;
  return `M ${tip[0]} ${tip[1]} L ${base[0] - y * half} ${base[1] + x * half} L ${base[0] + y * half} ${base[1] - x * half} Z`;
};
