import { Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '../../i18n';

/** The page before anybody is known: one form, and the language to read it in. */
export const Door = ({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children: ReactNode;
}) => {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'de' ? 'en' : 'de';
  return (
    <Center mih="100vh" p="md" component="main">
      <Stack w="100%" maw={380}>
        <Group gap="xs" justify="center">
          <img src="/throughline.svg" alt="" width={30} height={30} />
          <Text fw={650} fz="lg">
            Throughline
          </Text>
        </Group>
        <Paper withBorder p="xl" radius="md">
          <Stack>
            <Title order={1} size="h3">
              {title}
            </Title>
            {text && <Text size="sm">{text}</Text>}
            {children}
          </Stack>
        </Paper>
        <Center>
          <Button variant="subtle" size="xs" onClick={() => speak(other)} lang={other}>
            {t('door.other')}
          </Button>
        </Center>
      </Stack>
    </Center>
  );
};
