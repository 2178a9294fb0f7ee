import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/http';
import { useSentences } from '../i18n/inWords';

/** What went wrong in one sentence, and the next step in another. */
export const useProblemWords = () => {
  const { t } = useTranslation();
  const said = useSentences();
  return (failure: unknown): { title: string; next: string; code: string } => {
    if (failure instanceof Problem && failure.status === 412)
      return { title: t('error.stale'), next: t('error.stale.next'), code: failure.code };
    if (failure instanceof Problem && failure.status === 403)
      return { title: t('error.forbidden'), next: t('error.forbidden.next'), code: failure.code };
    if (failure instanceof Problem)
      return {
        title: t(failure.detail as 'error.unexpected', { defaultValue: said(failure.detail) }),
        next: failure.next
          ? t(failure.next as 'error.unexpected.next', { defaultValue: said(failure.next) })
          : '',
        code: failure.code,
      };
    return { title: t('error.unexpected'), next: t('error.unexpected.next'), code: 'UNEXPECTED' };
  };
};

export const ProblemNotice = ({ failure, retry }: { failure: unknown; retry?: () => void }) => {
  const { t } = useTranslation();
  const { title, next, code } = useProblemWords()(failure);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Group justify="space-between" gap="md" wrap="wrap">
        <Stack gap={2} style={{ flex: 1, minWidth: 220 }}>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          {next && <Text size="sm">{next}</Text>}
          <Text size="xs" ff="monospace">
            {code}
          </Text>
        </Stack>
        {retry && (
          <Button variant="default" size="xs" onClick={retry}>
            {t('action.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
};

interface Nothing {
  title: string;
  children?: ReactNode;
  /** Where the lack can be mended. */
  to?: string;
  label?: string;
}

export const Empty = ({ title, children, to, label }: Nothing) => (
  <Stack align="center" gap="xs" py="xl" px="md" ta="center">
    <IconInbox size={36} stroke={1.4} color="var(--mantine-color-dimmed)" aria-hidden />
    <Text fw={600}>{title}</Text>
    {children && (
      <Text size="sm" c="dimmed" maw={460}>
        {children}
      </Text>
    )}
    {to && label && (
      <Anchor component={Link} to={to} size="sm" underline="always">
        {label}
      </Anchor>
    )}
  </Stack>
);
