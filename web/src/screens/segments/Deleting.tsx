import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useChange } from '../../api/queries';
import { announce } from '../../parts/announce';
import { ProblemNotice } from '../../parts/Notices';

interface Shape {
  id: string;
  name: string;
  version: number;
  onGone: () => void;
}

/** Deletes a segment after a question: its condition is nowhere else. */
export const Deleting = ({ id, name, version, onGone }: Shape) => {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure();
  const deleting = useChange(
    () =>
      send('DELETE', `/api/segments/${encodeURIComponent(id)}`, undefined, { ifVersion: version }),
    ['/api/segments'],
  );
  const confirm = () =>
    deleting.mutate(undefined, {
      onSuccess: () => {
        announce(t('segment.deleted', { name }));
        onGone();
      },
    });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={open}
      >
        {t('segment.delete')}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t('segment.deleteQuestion', { name })}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Stack>
          <Text size="sm">{t('segment.deleteText')}</Text>
          {deleting.error && <ProblemNotice failure={deleting.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('action.cancel')}
            </Button>
            <Button loading={deleting.isPending} onClick={confirm}>
              {t('segment.delete')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
