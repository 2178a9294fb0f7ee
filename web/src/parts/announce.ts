import { notifications } from '@mantine/notifications';
import { useProblemWords } from './Notices';

export const announce = (message: string) => notifications.show({ message, color: 'green' });

/** Shows a refused change where it does not hide the form that caused it. */
export const useRefusal = () => {
  const words = useProblemWords();
  return (failure: unknown) => {
    const { title, next } = words(failure);
    notifications.show({ title, message: next, color: 'red', autoClose: 12_000 });
  };
};
