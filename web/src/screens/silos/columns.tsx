import { useTranslation } from 'react-i18next';
import type { Proportion } from '../../api/types';
import type { Column } from '../../parts/DataTable';
import { DepartmentName } from '../../parts/Department';
import { ENOUGH, type Formats, useFormats } from '../../parts/format';
import classes from './silos.module.css';

/** A bar beside a figure, by its part of the largest. */
const Bar = ({ value, largest }: { value: number; largest: number }) => (
  <span className={classes.track} aria-hidden>
    <span
      className={classes.bar}
      style={{ width: `${largest > 0 ? (100 * Math.max(0, value)) / largest : 0}%` }}
    />
  </span>
);

/** A count with a bar, so that a table is a picture too. */
export const barColumn = <Row,>(
  id: string,
  header: string,
  rows: Row[],
  value: (row: Row) => number,
  words: (value: number) => string,
): Column<Row> => {
  const largest = Math.max(0, ...rows.map(value));
  return {
    id,
    header,
    value,
    cell: (row) => (
      <span className={classes.barred}>
        <Bar value={value(row)} largest={largest} />
        <span className={classes.figure}>{words(value(row))}</span>
      </span>
    ),
  };
};

export const countColumn = <Row,>(
  id: string,
  header: string,
  value: (row: Row) => number,
  format: Formats,
): Column<Row> => ({
  id,
  header,
  numeric: true,
  value,
  cell: (row) => format.number(value(row)),
});

export const departmentColumn = <Row,>(
  id: string,
  header: string,
  department: (row: Row) => string | null | undefined,
  name?: (row: Row) => string,
): Column<Row> => ({
  id,
  header,
  value: (row) => (name ? name(row) : department(row)),
  cell: (row) => <DepartmentName id={department(row)} {...(name ? { name: name(row) } : {})} />,
});

/** A share with its n, its interval, or "too few". */
export const useShareColumns = () => {
  const { t } = useTranslation();
  const format = useFormats();
  return <Row,>(header: string, share: (row: Row) => Proportion): Column<Row>[] => [
    {
      id: 'share',
      header,
      numeric: true,
      value: (row) => share(row).value,
      cell: (row) => {
        const one = share(row);
        if (one.of < ENOUGH)
          return <span className={classes.faint}>{`${t('figure.few')} · n = ${one.of}`}</span>;
        return (
          <>
            <strong>{format.percent(one.value)}</strong>
            <br />
            <span className={classes.faint}>
              {`${format.interval(one.low, one.high)} · n = ${format.number(one.of)}`}
            </span>
          </>
        );
      },
    },
  ];
};
