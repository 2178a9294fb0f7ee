import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { SESSION } from '../../api/queries';
import { ProblemNotice } from '../../parts/Notices';
import { Door } from './Door';

export const Login = () => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { login: '', password: '' } });
  const enter = useMutation({
    mutationFn: (values: { login: string; password: string }) => send('POST', SESSION, values),
    onSuccess: (session) => client.setQueryData([SESSION], session),
    meta: { public: true },
  });
  return (
    <Door title={t('login.title')}>
      <form onSubmit={form.onSubmit((values) => enter.mutate(values))}>
        <Stack>
          {enter.error && <ProblemNotice failure={enter.error} />}
          <TextInput
            label={t('login.login')}
            autoComplete="username"
            required
            {...form.getInputProps('login')}
          />
          <PasswordInput
            label={t('login.password')}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('login.show') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={enter.isPending}>
            {t('login.enter')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('login.help')}
          </Text>
        </Stack>
      </form>
    </Door>
  );
};
