import { Center, useMantineColorScheme } from '@mantine/core';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../api/queries';
import { ofBrowser, speak } from '../i18n';
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
  const { setColorScheme } = useMantineColorScheme();
  const user = session.data?.user;
  const language = user && (user.language ?? ofBrowser());
  const kept = session.data?.user.theme;
  useEffect(() => {
    if (language === 'en' || language === 'de') speak(language);
  }, [language]);
  useEffect(() => {
    if (kept === 'light' || kept === 'dark' || kept === 'auto') setColorScheme(kept);
  }, [kept, setColorScheme]);

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
