import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../parts/format';

export const ROLES = ['decides', 'influences', 'pays', 'uses', 'represents'] as const;
type Role = (typeof ROLES)[number];

export const KINDS = ['household', 'company'] as const;

export const useKind = () => {
  const { t } = useTranslation();
  return (kind: string | null | undefined) =>
    kind ? t(`account.kind.${kind as (typeof KINDS)[number]}`) : t('account.kind.none');
};

export const Roles = ({ roles }: { roles: string[] }) => {
  const { t } = useTranslation();
  if (roles.length === 0)
    return (
      <Text span size="sm" c="dimmed">
        {t('account.noRole')}
      </Text>
    );
  return (
    <Group gap={4}>
      {roles.map((role) => (
        <Badge key={role} variant="light" color="indigo" tt="none">
          {t(`role.buyer.${role as Role}`)}
        </Badge>
      ))}
    </Group>
  );
};

/** Who says something, and when: a person wins over a source. */
export const SaidBy = ({ people, by, at }: { people: boolean; by: string; at: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Text span size="xs" c="dimmed">
      {t(people ? 'account.byPerson' : 'account.bySource', { by, at: format.date(at) })}
    </Text>
  );
};
