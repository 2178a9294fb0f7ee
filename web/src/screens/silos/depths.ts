/** The figures beneath silos that open, and by what each is told from others. */
const NAMES = {
  conflict: ['trouble', 'fromDepartment', 'toDepartment'],
  crowded: ['fromDepartment', 'toDepartment'],
  effort: ['component'],
  rework: ['touchpoint'],
  repeated: ['touchpoint'],
  excused: ['kind'],
} as const;

export type Depth = keyof typeof NAMES;

export const printDepth = (figure: Depth, ...values: (string | number)[]) =>
  [figure, ...values].join('.');

/** What the application is asked, or nothing where the address names no such figure. */
export const readDepth = (text: string | undefined) => {
  const [figure, ...values] = (text ?? '').split('.');
  const names = NAMES[figure as Depth] as readonly string[] | undefined;
  if (!names || names.length !== values.length) return undefined;
  return {
    figure: figure as Depth,
    ...Object.fromEntries(names.map((name, index) => [name, values[index]])),
  };
};
