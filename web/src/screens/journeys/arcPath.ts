type Point = [number, number];

const RADIUS = 14;

const towards = ([x, y]: Point, [u, v]: Point, distance: number): Point => {
  const length = Math.hypot(u - x, v - y);
  const part = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return [x + (u - x) * part, y + (v - y) * part];
};

/** A line through the given points whose corners are rounded. */
export const roundedPath = (points: Point[]) => {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M ${first[0]} ${first[1]}`];
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    const before = points[index] ?? first;
    if (!next) {
      parts.push(`L ${point[0]} ${point[1]}`);
      return;
    }
    const [enterX, enterY] = towards(point, before, RADIUS);
    const [leaveX, leaveY] = towards(point, next, RADIUS);
    parts.push(`L ${enterX} ${enterY} Q ${point[0]} ${point[1]} ${leaveX} ${leaveY}`);
  });
  return parts.join(' ');
};
