import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDepartmentLookup } from '../api/queries';
import { departmentFill } from '../departments';
import { useFormats } from './format';
import classes from './parts.module.css';

export const DepartmentDot = ({ color }: { color: number | undefined }) => (
  <span className={classes.dot} style={{ background: departmentFill(color) }} aria-hidden />
);

/** A department at the head of a row or a column. */
export const DepartmentHeading = ({ color, name }: { color: number | undefined; name: string }) => (
  <span className={classes.headed}>
    <DepartmentDot color={color} />
    {name}
  </span>
);

export const DepartmentName = ({
  id,
  name,
  size = 'sm',
}: {
  id: string | null | undefined;
  name?: string;
  size?: 'xs' | 'sm';
}) => {
  const { t } = useTranslation();
  const department = useDepartmentLookup()(id);
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <DepartmentDot color={department?.color} />
      <Text size={size} component="span">
        {department?.name ?? name ?? id ?? t('department.none')}
      </Text>
    </Group>
  );
};

/** More names in a row of a list say less. */
const NAMED = 6;

export const DepartmentNames = ({ ids }: { ids: string[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const named = ids.length > NAMED + 1 ? ids.slice(0, NAMED) : ids;
  return (
    <Group gap="sm" component="span" style={{ rowGap: 2 }}>
      {named.map((id, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a journey comes back to a department, its place is its identity.
        <DepartmentName key={index} id={id} size="xs" />
      ))}
      {named.length < ids.length && (
        <Text size="xs" c="dimmed" component="span">
          {t('department.more', { n: format.number(ids.length - named.length) })}
        </Text>
      )}
    </Group>
  );
};
