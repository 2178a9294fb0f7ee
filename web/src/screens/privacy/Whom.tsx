import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CustomerChoice } from '../customer/CustomerChoice';

interface Shape {
  value: string;
  onChange: (customer: string) => void;
}

/** Whose rights they are: found by name, email, phone or number. */
export const Whom = ({ value, onChange }: Shape) => {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" maw="40rem">
      <CustomerChoice
        search={t('customers.search')}
        hint={t('rights.whomHint')}
        label={t('rights.whom')}
        value={value}
        onChange={onChange}
      />
    </Stack>
  );
};
