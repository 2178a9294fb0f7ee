import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Shape {
  title: ReactNode;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: string | number;
}

/** The right drawer: detail beside what it belongs to. */
export const Side = ({ title, opened, onClose, children, size = 620 }: Shape) => {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={size}
      title={title}
      overlayProps={{ backgroundOpacity: 0.25 }}
      styles={{
        title: { lineHeight: 1.3, fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' },
      }}
      // Inside the drawer this is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
    </Drawer>
  );
};
