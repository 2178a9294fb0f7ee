import { Popover, Text, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

interface Shape {
  name: string;
  value: string | undefined;
  onClear: () => void;
  children: ReactNode;
}

/** One filter of the bar: what it says now, and behind it what it may say. */
export const Chip = ({ name, value, onClear, children }: Shape) => {
  const { t } = useTranslation();
  return (
    <span className={value ? `${classes.chip} ${classes.chipSet}` : classes.chip}>
      <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={classes.chipButton} data-filter>
            {name}
            {value ? (
              <Text component="span" size="sm" fw={600} truncate maw={260}>{`: ${value}`}</Text>
            ) : null}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={name}>{children}</Popover.Dropdown>
      </Popover>
      {value && (
        <UnstyledButton
          className={classes.chipClear}
          onClick={onClear}
          aria-label={t('filter.clear', { name })}
        >
          <IconX size={14} aria-hidden />
        </UnstyledButton>
      )}
    </span>
  );
};
