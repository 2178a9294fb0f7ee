import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { SESSION, useChange, useSession } from '../../api/queries';
import type { User } from '../../api/types';
import { announce, useRefusal } from '../../parts/announce';
import { Panel } from '../../parts/Panel';
import { Screen } from '../../parts/Screen';
import { PasswordForm } from './Password';

const Naming = ({ user }: { user: User }) => {
  const { t } = useTranslation();
  const refused = useRefusal();
  const form = useForm({ initialValues: { name: user.name } });
  const change = useChange((values: { name: string }) => send('PATCH', SESSION, values), [SESSION]);
  const save = (values: { name: string }) =>
    change.mutate(values, { onSuccess: () => announce(t('account.saved')), onError: refused });
  return (
    <form onSubmit={form.onSubmit(save)}>
      <Stack>
        <TextInput label={t('account.login')} value={user.login} readOnly />
        <TextInput label={t('account.name')} required {...form.getInputProps('name')} />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

export const Account = () => {
  const { t } = useTranslation();
  const { data } = useSession();
  return (
    <Screen title={t('nav.account')}>
      <Stack maw={520}>
        <Panel title={t('account.you')}>{data && <Naming user={data.user} />}</Panel>
        <Panel title={t('password.change')}>
          <PasswordForm />
        </Panel>
      </Stack>
    </Screen>
  );
};
