import { Group, Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const keys = [
  [['⌘ / Ctrl', 'K'], 'shortcuts.palette'],
  [['J'], 'shortcuts.next'],
  [['K'], 'shortcuts.previous'],
  [['Enter'], 'shortcuts.open'],
  [['F'], 'shortcuts.filter'],
  [['S'], 'shortcuts.same'],
  [['D'], 'shortcuts.different'],
  [['L'], 'shortcuts.later'],
  [['U'], 'shortcuts.undo'],
  [['Esc'], 'shortcuts.close'],
  [['?'], 'shortcuts.sheet'],
] as const;

export const Shortcuts = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Table aria-label={t('shortcuts.title')}>
        <Table.Tbody>
          {keys.map(([combination, words]) => (
            <Table.Tr key={words}>
              <Table.Td w={140}>
                <Group gap={4}>
                  {combination.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{t(words)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
};
