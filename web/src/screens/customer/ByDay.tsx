import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parameters } from '../../api/http';
import { useList } from '../../api/queries';
import type { TimelineItem, TimelinePath } from '../../api/types';
import { type Formats, useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import classes from './customer.module.css';
import { TimelineRow } from './TimelineRow';

type Row = { day: string } | { item: TimelineItem };

const grouped = (items: TimelineItem[], format: Formats): Row[] => {
  const rows: Row[] = [];
  let open: string | undefined;
  for (const item of items) {
    const day = format.day(item.at);
    if (day !== open) rows.push({ day });
    open = day;
    rows.push({ item });
  }
  return rows;
};

/** Newest first, a heading per day, only the visible rows drawn, the next page fetched on the way. */
export const ByDay = ({
  path,
  parameters,
  who,
}: {
  path: TimelinePath;
  parameters: Parameters;
  who: boolean;
}) => {
  const { t } = useTranslation();
  const format = useFormats();
  const list = useList(path, parameters);
  const place = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => grouped(list.items, format), [list.items, format]);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index] && 'day' in rows[index] ? 40 : 52),
    overscan: 12,
    scrollMargin: place.current?.offsetTop ?? 0,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : 'day' in row ? row.day : row.item.id;
    },
  });
  const drawn = virtual.getVirtualItems();
  const nearEnd = (drawn.at(-1)?.index ?? 0) >= rows.length - 15;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [nearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <Listed
      list={list}
      height={420}
      empty={<Empty title={t('timeline.none')}>{t('timeline.noneText')}</Empty>}
    >
      {() => (
        <div ref={place} className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={classes.virtual}
                  style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
                >
                  {'day' in row ? (
                    <h3 className={classes.day} style={{ margin: 0 }}>
                      {row.day}
                    </h3>
                  ) : (
                    <TimelineRow item={row.item} who={who} />
                  )}
                </div>
              )
            );
          })}
        </div>
      )}
    </Listed>
  );
};
