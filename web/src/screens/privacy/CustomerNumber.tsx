import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Shape {
  value: string;
  onChange: (customer: string) => void;
}

/** Whose rights they are, by the number that stands in the address of a customer. */
export const CustomerNumber = ({ value, onChange }: Shape) => {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('rights.customerNumber')}
      description={t('rights.customerHint')}
      required
      inputMode="numeric"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};
