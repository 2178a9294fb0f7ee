import { Box, RangeSlider } from '@mantine/core';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartmentLookup } from '../../api/queries';
import type { TimelineOverview } from '../../api/types';
import { departmentColor, departmentStripes } from '../../departments';
import { useSearch, useSetSearch } from '../../frame/search';
import type { Column } from '../../parts/DataTable';
import { DepartmentName } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Picture } from '../../parts/Panel';
import classes from './customer.module.css';

type Buckets = TimelineOverview['buckets'];

interface Row {
  from: string;
  to: string;
  department: string | null;
  n: number;
}

const rowsOf = (buckets: Buckets): Row[] =>
  buckets.flatMap((bucket) =>
    bucket.departments.map((part) => ({ from: bucket.from, to: bucket.to, ...part })),
  );

const HEIGHT = 84;

const patternOf = (place: number | undefined) => `department-${place}`;

/** The stripes of those departments that share a colour; the picture is stretched sideways only. */
const Patterns = ({ places }: { places: number[] }) => (
  <defs>
    {places.map((place) => {
      const { full = 0, pale = 0 } = departmentStripes(place) ?? {};
      return (
        <pattern
          key={place}
          id={patternOf(place)}
          width="1"
          height={full + pale}
          patternUnits="userSpaceOnUse"
        >
          <rect width="1" height={full} fill={departmentColor(place)} />
        </pattern>
      );
    })}
  </defs>
);

const Bars = ({ buckets, chosen }: { buckets: Buckets; chosen: [number, number] }) => {
  const department = useDepartmentLookup();
  const tallest = Math.max(
    1,
    ...buckets.map((bucket) => bucket.departments.reduce((sum, part) => sum + part.n, 0)),
  );
  const met = buckets.flatMap((bucket) =>
    bucket.departments.map((part) => department(part.department)?.color ?? -1),
  );
  const striped = [...new Set(met)].filter(departmentStripes);
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${buckets.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <Patterns places={striped} />
      {buckets.map((bucket, index) => {
        let top = HEIGHT;
        const inside = index >= chosen[0] && index <= chosen[1];
        return (
          <g key={bucket.from} opacity={inside ? 1 : 0.25}>
            {bucket.departments.map((part) => {
              const height = (part.n / tallest) * (HEIGHT - 4);
              top -= height;
              const place = department(part.department)?.color;
              const stripes = departmentStripes(place);
              const bar = { x: index + 0.08, width: 0.84, y: top, height };
              return (
                <g key={part.department ?? ''} fill={departmentColor(place)}>
                  <rect {...bar} fillOpacity={stripes ? 0.22 : 1} />
                  {stripes && <rect {...bar} fill={`url(#${patternOf(place)})`} />}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
};

/** The bucket at a place of the address, as far as one begins there. */
const placeOf = (buckets: Buckets, text: string | undefined, side: 'from' | 'to', rest: number) => {
  if (!text) return rest;
  const place = buckets.findIndex((bucket) => bucket[side] === text);
  return place < 0 ? rest : place;
};

export const Overview = ({ whole }: { whole: TimelineOverview }) => {
  const { t } = useTranslation();
  const department = useDepartmentLookup();
  const format = useFormats();
  const { since, until } = useSearch();
  const set = useSetSearch();
  const { buckets } = whole;
  const last = buckets.length - 1;
  const kept: [number, number] = [
    placeOf(buckets, since, 'from', 0),
    placeOf(buckets, until, 'to', last),
  ];
  const [range, setRange] = useState(kept);
  const strip = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a changed address moves the brush.
  useEffect(() => setRange(kept), [since, until, last]);

  const apply = ([from, to]: [number, number]) =>
    set({
      since: from === 0 ? undefined : buckets[from]?.from,
      until: to === last ? undefined : buckets[to]?.to,
    });
  const at = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const place = Math.floor(((event.clientX - box.left) / box.width) * buckets.length);
    return Math.min(last, Math.max(0, place));
  };
  const drag = (event: PointerEvent) => {
    if (anchor.current === undefined) return;
    const here = at(event);
    setRange([Math.min(anchor.current, here), Math.max(anchor.current, here)]);
  };
  const columns: Column<Row>[] = [
    {
      id: 'from',
      header: t('filter.from'),
      value: (row) => row.from,
      cell: (row) => format.date(row.from),
    },
    {
      id: 'to',
      header: t('filter.to'),
      value: (row) => row.to,
      cell: (row) => format.date(row.to),
    },
    {
      id: 'department',
      header: t('filter.department'),
      value: (row) => department(row.department)?.name ?? row.department,
      cell: (row) => <DepartmentName id={row.department} />,
    },
    {
      id: 'n',
      header: t('customers.interactions'),
      numeric: true,
      value: (row) => row.n,
      cell: (row) => format.number(row.n),
    },
  ];
  return (
    <Picture
      title={t('timeline.overview')}
      note={t('timeline.overviewNote', { period: format.period(whole.from, whole.to) })}
      name="timeline-overview"
      columns={columns}
      rows={rowsOf(buckets)}
    >
      <Box>
        <div
          ref={strip}
          className={classes.strip}
          onPointerDown={(event) => {
            anchor.current = at(event);
            event.currentTarget.setPointerCapture(event.pointerId);
            setRange([anchor.current, anchor.current]);
          }}
          onPointerMove={drag}
          onPointerUp={() => {
            anchor.current = undefined;
            apply(range);
          }}
        >
          <Bars buckets={buckets} chosen={range} />
        </div>
        {last > 0 && (
          <RangeSlider
            size="xs"
            min={0}
            max={last}
            step={1}
            minRange={0}
            label={(index) => format.month(buckets[index]?.from)}
            value={range}
            onChange={setRange}
            onChangeEnd={apply}
            thumbFromLabel={t('timeline.rangeFrom')}
            thumbToLabel={t('timeline.rangeTo')}
          />
        )}
        <div className={classes.ends}>
          <span>{format.month(whole.from)}</span>
          <span>{format.month(whole.to)}</span>
        </div>
      </Box>
    </Picture>
  );
};
