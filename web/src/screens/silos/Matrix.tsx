import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { DepartmentHeading } from '../../parts/Department';
import classes from './silos.module.css';

/** A department at a side of a matrix. */
export interface Side {
  id: string;
  name: string;
  color: number | undefined;
}

/** What a cell says: the larger, the darker; too few cases are not dyed at all. */
export interface Said {
  value: number;
  words: string;
  n: string;
  few: boolean;
}

interface Shape<Cell> {
  label: string;
  caption: string;
  axes: string;
  rows: Side[];
  columns: Side[];
  cell: (row: Side, column: Side) => Cell | undefined;
  said: (cell: Cell) => Said;
  /** Whom a cell is about, for those who do not see where it stands. */
  between: (row: Side, column: Side) => string;
  onOpen: (cell: Cell) => void;
}

const DEEPEST = 62;

/** Root scale: waits span minutes to months, and the small ones must stay visible. */
const shade = ({ few, value }: Said, largest: number) =>
  !few && largest > 0 ? Math.round(Math.sqrt(Math.max(value, 0) / largest) * DEEPEST) : 0;

/** A figure for each pair of departments; each cell opens what lies behind it. */
export const Matrix = <Cell,>(shape: Shape<Cell>) => {
  const { rows, columns, cell, said, between, onOpen } = shape;
  const drawn = rows.map((row) => ({
    row,
    cells: columns.map((column) => {
      const found = cell(row, column);
      return { column, found, says: found === undefined ? undefined : said(found) };
    }),
  }));
  const told = drawn.flatMap(({ cells }) => cells.map(({ says }) => says));
  const largest = Math.max(0, ...told.map((one) => (one && !one.few ? one.value : 0)));
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={shape.label}>
      <table className={classes.map}>
        <caption className={classes.caption}>{shape.caption}</caption>
        <thead>
          <tr>
            <td className={classes.corner}>{shape.axes}</td>
            {columns.map(({ id, name, color }) => (
              <th key={id} scope="col" className={classes.column}>
                <DepartmentHeading color={color} name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ row, cells }) => (
            <tr key={row.id}>
              <th scope="row" className={classes.sender}>
                <DepartmentHeading color={row.color} name={row.name} />
              </th>
              {cells.map(({ column, found, says }) =>
                found === undefined || says === undefined ? (
                  <td key={column.id} className={classes.none} />
                ) : (
                  <td key={column.id} className={classes.cell}>
                    <UnstyledButton
                      data-row
                      className={classes.button}
                      style={{
                        background: `color-mix(in srgb, var(--tl-heat) ${shade(says, largest)}%, var(--mantine-color-body))`,
                      }}
                      onClick={() => onOpen(found)}
                    >
                      <VisuallyHidden>{between(row, column)}</VisuallyHidden>
                      <span className={says.few ? classes.few : classes.value}>{says.words}</span>
                      <span className={classes.n}>{says.n}</span>
                    </UnstyledButton>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
