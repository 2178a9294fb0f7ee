import { Badge, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDepartmentLookup } from '../../api/queries';
import type { TimelineItem } from '../../api/types';
import { departmentFill } from '../../departments';
import { useSetSearch } from '../../frame/search';
import { useFormats } from '../../parts/format';
import classes from './customer.module.css';

/** One interaction: when, in whose colour, what and how it ended. */
export const TimelineRow = ({
  item,
  dated = false,
  who = false,
}: {
  item: TimelineItem;
  dated?: boolean;
  who?: boolean;
}) => {
  const { t } = useTranslation();
  const format = useFormats();
  const department = useDepartmentLookup()(item.department);
  const set = useSetSearch();
  const facts = [
    who ? (item.customerName ?? t('customer.unnamed')) : undefined,
    department?.name ?? item.department,
    item.channel,
    item.topic,
    item.outcome,
    item.sourceName,
  ].filter(Boolean);
  return (
    <UnstyledButton className={classes.item} data-row onClick={() => set({ interaction: item.id })}>
      <span className={classes.time}>{dated ? format.date(item.at) : format.time(item.at)}</span>
      <span className={classes.band} style={{ background: departmentFill(department?.color) }} />
      <span>
        <span className={classes.title}>
          <Text span size="sm" fw={550}>
            {item.touchpoint ?? '–'}
          </Text>
          {item.direction && (
            <Text span size="xs" c="dimmed">
              {t(`direction.${item.direction}` as 'direction.inbound', {
                defaultValue: item.direction,
              })}
            </Text>
          )}
          {item.score !== null && item.score !== undefined && (
            <Badge variant="light" color="indigo" size="sm" tt="none">
              {t('timeline.score', {
                score: format.number(item.score, 1),
                scale: item.scale ?? '',
              })}
            </Badge>
          )}
        </span>
        <Text span size="xs" c="dimmed" display="block">
          {[...new Set(facts)].join(' · ')}
        </Text>
        {item.comment && (
          <Text span display="block" className={classes.comment} lineClamp={3}>
            “<bdi>{item.comment}</bdi>”
          </Text>
        )}
      </span>
    </UnstyledButton>
  );
};
