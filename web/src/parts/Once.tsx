import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Shape {
  title: string;
  secret: string;
  onClose: () => void;
}

/** A secret that is shown now and never again. */
export const Once = ({ title, secret, onClose }: Shape) => {
  const { t } = useTranslation();
  return (
    <Alert color="indigo" variant="light" title={title} role="status">
      <Stack gap="xs">
        <Text size="sm">{t('once.text')}</Text>
        <Code block>{secret}</Code>
        <Group gap="xs">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {copied ? t('once.copied') : t('once.copy')}
              </Button>
            )}
          </CopyButton>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('once.done')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
};
