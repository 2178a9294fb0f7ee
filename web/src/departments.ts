/**
 * Twelve colours for each theme, found by search: in normal sight and in the three kinds of colour
 * blindness the two most alike stay as far apart as they can, the first ones farthest; each has a
 * contrast of 3 or more on every ground of its theme. docs/decisions/0108 has the figures.
 */
export const departmentsLight = [
  '#2466c3',
  '#8a0700',
  '#bc7d19',
  '#997be9',
  '#2c2a8e',
  '#467212',
  '#7c707a',
  '#6b005c',
  '#434a40',
  '#94419c',
  '#559e72',
  '#c04350',
];
export const departmentsDark = [
  '#8ef9fd',
  '#f6ac5c',
  '#e3f068',
  '#5671d8',
  '#67addd',
  '#48a260',
  '#dbbaff',
  '#e680a1',
  '#7f716a',
  '#ad51a7',
  '#3add9e',
  '#d46b01',
];

const COLORS = departmentsLight.length;

/** From the thirteenth department on colours come again, in stripes: how much is full, how much pale. */
const RHYTHMS: { full: number; pale: number }[] = [
  { full: 1, pale: 0 },
  { full: 3, pale: 2 },
  { full: 1.25, pale: 1.25 },
];

const isKnown = (place: number | undefined): place is number => place !== undefined && place >= 0;

/** The token of a department's colour; nobody's is neutral. */
export const departmentColor = (place: number | undefined) =>
  isKnown(place) ? `var(--tl-department-${place % COLORS})` : 'var(--tl-department-none)';

/** Its stripes, where another department has the same colour. */
export const departmentStripes = (place: number | undefined) => {
  const rhythm = isKnown(place) ? RHYTHMS[Math.floor(place / COLORS) % RHYTHMS.length] : undefined;
  return rhythm?.pale ? rhythm : undefined;
};

/** Colour and stripes as a background. */
export const departmentFill = (place: number | undefined) => {
  const color = departmentColor(place);
  const stripes = departmentStripes(place);
  if (!stripes) return color;
  const { full, pale } = stripes;
  const light = `color-mix(in srgb, ${color} 22%, var(--mantine-color-body))`;
  return `repeating-linear-gradient(to bottom, ${color} 0 ${full}px, ${light} ${full}px ${full + pale}px)`;
};
