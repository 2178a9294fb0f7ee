import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { SESSION } from '../../api/queries';
import { useLogout } from '../../frame/UserMenu';
import { announce } from '../../parts/announce';
import { ProblemNotice } from '../../parts/Notices';
import { Door } from './Door';

export const SHORTEST_PASSWORD = 12;

export const PasswordForm = ({ onLeave }: { onLeave?: () => void }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { current: '', next: '', again: '' },
    validate: {
      next: (value) => (value.length < SHORTEST_PASSWORD ? t('password.short') : null),
      again: (value, values) => (value === values.next ? null : t('password.differs')),
    },
  });
  const change = useMutation({
    mutationFn: ({ current, next }: { current: string; next: string }) =>
      send('POST', `${SESSION}/password`, { current, next }),
    onSuccess: async () => {
      announce(t('password.changed'));
      form.reset();
      await client.invalidateQueries({ queryKey: [SESSION] });
    },
    meta: { public: true },
  });
  const eye = { 'aria-label': t('login.show') };
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack>
        {change.error && <ProblemNotice failure={change.error} />}
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={eye}
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={t('password.next')}
          description={t('password.rule', { length: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={eye}
          {...form.getInputProps('next')}
        />
        <PasswordInput
          label={t('password.again')}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={eye}
          {...form.getInputProps('again')}
        />
        <Group justify="space-between">
          <Button type="submit" loading={change.isPending}>
            {t('password.change')}
          </Button>
          {onLeave && (
            <Button variant="default" onClick={onLeave}>
              {t('frame.logout')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
};

export const ForcedPassword = () => {
  const { t } = useTranslation();
  return (
    <Door title={t('password.first')} text={t('password.firstText')}>
      <PasswordForm onLeave={useLogout()} />
    </Door>
  );
};
