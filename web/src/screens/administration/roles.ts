import { useTranslation } from 'react-i18next';

export const ROLES = ['viewer', 'agent', 'analyst', 'manager', 'admin'] as const;

export const useRoles = () => {
  const { t } = useTranslation();
  return ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
};
