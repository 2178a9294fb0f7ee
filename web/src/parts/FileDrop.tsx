import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format';
import classes from './parts.module.css';

interface Shape {
  files: File[];
  onChange: (files: File[]) => void;
}

/** Files chosen by dropping them or by the file dialog. */
export const FileDrop = ({ files, onChange }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const [over, setOver] = useState(false);
  const add = (more: File[]) =>
    onChange([...files.filter((file) => !more.some((one) => one.name === file.name)), ...more]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <Stack gap="xs">
      <section
        className={over ? `${classes.drop} ${classes.dropping}` : classes.drop}
        aria-label={t('files.drop')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Stack align="center" gap="xs">
          <IconUpload size={28} stroke={1.5} aria-hidden />
          <Text size="sm">{t('files.drop')}</Text>
          <Text size="xs" c="dimmed">
            {t('files.kinds')}
          </Text>
          <FileButton multiple onChange={(chosen) => add(chosen)}>
            {(props) => (
              <Button {...props} variant="default" size="xs">
                {t('files.choose')}
              </Button>
            )}
          </FileButton>
        </Stack>
      </section>
      {files.map((file) => (
        <Group key={file.name} gap="xs" justify="space-between">
          <Text size="sm">{file.name}</Text>
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {format.bytes(file.size)}
            </Text>
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-label={t('files.remove', { name: file.name })}
              onClick={() => onChange(files.filter((one) => one !== file))}
            >
              <IconX size={14} aria-hidden />
            </Button>
          </Group>
        </Group>
      ))}
    </Stack>
  );
};
