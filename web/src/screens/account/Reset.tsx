import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useSearch } from '../../frame/search';
import { ProblemNotice } from '../../parts/Notices';
import { Door } from './Door';
import { SHORTEST_PASSWORD } from './Password';

/** Where the link of an administrator leads: a new password for the one who holds it. */
export const Reset = () => {
  const { t } = useTranslation();
  const { token } = useSearch();
  const form = useForm({
    initialValues: { password: '', again: '' },
    validate: {
      password: (value) => (value.length < SHORTEST_PASSWORD ? t('password.short') : null),
      again: (value, values) => (value === values.password ? null : t('password.differs')),
    },
  });
  const reset = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      send('POST', '/api/password-resets', { token: token ?? '', password }),
    meta: { public: true },
  });
  if (!token)
    return (
      <Door title={t('reset.title')} text={t('reset.noToken')}>
        {null}
      </Door>
    );
  if (reset.isSuccess)
    return (
      <Door title={t('reset.done')}>
        <Anchor href="/">{t('reset.toLogin')}</Anchor>
      </Door>
    );
  return (
    <Door title={t('reset.title')}>
      <form onSubmit={form.onSubmit((values) => reset.mutate(values))}>
        <Stack>
          {reset.error && <ProblemNotice failure={reset.error} />}
          <Text size="sm">{t('reset.text')}</Text>
          <PasswordInput
            label={t('password.next')}
            description={t('password.rule', { length: SHORTEST_PASSWORD })}
            autoComplete="new-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('login.show') }}
            {...form.getInputProps('password')}
          />
          <PasswordInput
            label={t('password.again')}
            autoComplete="new-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('login.show') }}
            {...form.getInputProps('again')}
          />
          <Button type="submit" loading={reset.isPending}>
            {t('reset.save')}
          </Button>
        </Stack>
      </form>
    </Door>
  );
};
