import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer, useSession } from '../../api/queries';
import type { Coverage } from '../../api/types';
import { useSetSearch } from '../../frame/search';
import type { Column } from '../../parts/DataTable';
import { DepartmentHeading } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Picture } from '../../parts/Panel';
import { CoverageDrawer } from './CoverageDrawer';
import classes from './sources.module.css';

const DEEPEST = 55;
type Cell = Coverage['cells'][number];

/** A number opens the customers behind it, for those who may read single timelines. */
const Count = ({ cell, words }: { cell: Cell; words: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const role = useSession().data?.user.role;
  if (role === undefined || role === 'viewer') return format.compact(cell.interactions);
  return (
    <UnstyledButton
      data-row
      className={classes.count}
      onClick={() => set({ place: `${cell.department}-${cell.touchpoint}` })}
    >
      <VisuallyHidden>{t('coverage.open', { words })}</VisuallyHidden>
      <span aria-hidden>{format.compact(cell.interactions)}</span>
    </UnstyledButton>
  );
};

const Matrix = ({ coverage }: { coverage: Coverage }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const found = new Map(
    coverage.cells.map((cell) => [`${cell.touchpoint} ${cell.department}`, cell]),
  );
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('sources.coverage')}>
      <table className={classes.matrix}>
        <caption className={classes.caption}>{t('coverage.caption')}</caption>
        <thead>
          <tr>
            <td />
            {coverage.departments.map(({ id, name, color }) => (
              <th key={id} scope="col" className={classes.column}>
                <DepartmentHeading color={color} name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.touchpoints.map((touchpoint) => (
            <tr key={touchpoint.id}>
              <th scope="row" className={classes.touchpoint}>
                {touchpoint.name}
                {touchpoint.channel && (
                  <span className={classes.channel}>{touchpoint.channel}</span>
                )}
              </th>
              {coverage.departments.map((department) => {
                const cell = found.get(`${touchpoint.id} ${department.id}`);
                const words =
                  cell &&
                  t('coverage.cell', {
                    touchpoint: touchpoint.name,
                    department: department.name,
                    n: format.number(cell.interactions),
                    at: format.date(cell.lastAt),
                  });
                return (
                  <td
                    key={department.id}
                    className={cell ? classes.filled : classes.none}
                    style={
                      cell
                        ? {
                            background: `color-mix(in srgb, var(--tl-fresh) ${Math.round(cell.freshness * DEEPEST)}%, var(--mantine-color-body))`,
                          }
                        : undefined
                    }
                    title={words}
                  >
                    {cell && words ? <Count cell={cell} words={words} /> : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Drawn = ({ coverage }: { coverage: Coverage }) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  const format = useFormats();
  const departments = new Map(coverage.departments.map(({ id, name }) => [id, name]));
  const touchpoints = new Map(coverage.touchpoints.map(({ id, name }) => [id, name]));
  const columns: Column<Cell>[] = [
    {
      id: 'department',
      header: t('filter.department'),
      value: (cell) => departments.get(cell.department) ?? cell.department,
    },
    {
      id: 'touchpoint',
      header: t('coverage.touchpoint'),
      value: (cell) => touchpoints.get(cell.touchpoint) ?? cell.touchpoint,
    },
    {
      id: 'interactions',
      header: t('customers.interactions'),
      numeric: true,
      value: (cell) => cell.interactions,
      cell: (cell) => format.number(cell.interactions),
    },
    {
      id: 'last',
      header: t('customers.last'),
      numeric: true,
      value: (cell) => cell.lastAt,
      cell: (cell) => format.date(cell.lastAt),
    },
  ];
  return (
    <>
      <Picture
        title={t('sources.coverage')}
        note={t('coverage.note')}
        name="coverage"
        columns={columns}
        rows={coverage.cells}
        onOpen={(cell) => set({ place: `${cell.department}-${cell.touchpoint}` })}
      >
        <Matrix coverage={coverage} />
      </Picture>
      <CoverageDrawer coverage={coverage} />
    </>
  );
};

export const CoverageMatrix = () => {
  const { t } = useTranslation();
  const query = useAnswer('/api/sources/coverage');
  return (
    <Loaded query={query} height={420}>
      {(coverage) =>
        coverage.cells.length === 0 ? (
          <Empty title={t('coverage.empty')} to="/sources?tab=import" label={t('sources.toImport')}>
            {t('sources.emptyText')}
          </Empty>
        ) : (
          <Drawn coverage={coverage} />
        )
      }
    </Loaded>
  );
};
