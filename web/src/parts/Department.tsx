import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDepartmentLookup } from '../api/queries';
import { departmentColor } from '../theme';
import classes from './parts.module.css';

export const DepartmentDot = ({ color }: { color: number | undefined }) => (
  <span className={classes.dot} style={{ background: departmentColor(color) }} aria-hidden />
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

export const DepartmentNames = ({ ids }: { ids: string[] }) => (
  <Group gap="sm" component="span">
    {ids.map((id) => (
      <DepartmentName key={id} id={id} size="xs" />
    ))}
  </Group>
);
