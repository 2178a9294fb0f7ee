import { Center } from '@mantine/core';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../api/queries';
import { speak } from '../i18n';
import { Waiting } from '../parts/Loaded';
import { ProblemNotice } from '../parts/Notices';
import { Login } from '../screens/account/Login';
import { ForcedPassword } from '../screens/account/Password';
import { Reset } from '../screens/account/Reset';
import { Frame } from './Frame';

/** Decides who is looking: nobody yet, somebody with a first password, or a user at work. */
export const Root = () => {
  const session = useSession();
  const { pathname } = useLocation();
  const language = session.data?.user.language;
  useEffect(() => {
    if (language === 'en' || language === 'de') speak(language);
  }, [language]);

  if (pathname === '/reset') return <Reset />;
  if (session.data === null) return <Login />;
  if (session.data?.mustChangePassword) return <ForcedPassword />;
  if (session.data)
    return (
      <Frame user={session.data.user}>
        <Outlet />
      </Frame>
    );
  return (
    <Center mih="100vh" p="md">
      {session.error ? (
        <ProblemNotice failure={session.error} retry={() => session.refetch()} />
      ) : (
        <Waiting />
      )}
    </Center>
  );
};
