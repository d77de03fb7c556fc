import {
  Alert,
  AppShell,
  Box,
  Button,
  Group,
  Kbd,
  NavLink,
  ScrollArea,
  SegmentedControl,
  Stack,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import {
  IconAdjustmentsHorizontal,
  IconAlertTriangle,
  IconHome,
  IconInbox,
  IconLock,
  IconLogout,
  IconMenu2,
  IconRoute,
  IconSearch,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, use, useEffect, useLayoutEffect, useRef } from 'react';
import { Outlet, Link as RouterLink, useLocation } from 'react-router';
import { useLiveStream } from '../api/live';
import { useKeptFocus } from '../ui/focus';
import { screenOpened } from '../ui/navigation';
import { AttentionMark } from './AttentionMark';
import { DriftMark } from './DriftMark';
import { SessionContext, useIsAdministrator, useMe } from './me';
import { Palette } from './Palette';
import { signOut } from './session';

export const places = [
  { label: 'Home', to: '/', icon: IconHome, administrators: false },
  { label: 'Workflows', to: '/workflows', icon: IconRoute, administrators: false },
  { label: 'Employees', to: '/employees', icon: IconUsers, administrators: false },
  { label: 'Deliveries', to: '/deliveries', icon: IconInbox, administrators: true },
  { label: 'Settings', to: '/settings', icon: IconAdjustmentsHorizontal, administrators: true },
];

const marks: Partial<Record<string, ReactNode>> = {
  '/deliveries': <AttentionMark />,
  '/settings': <DriftMark />,
};

/** Navigation at the left, the screen at the right; under 768 px the navigation is behind Menu. */
export function Shell() {
  const { pathname } = useLocation();
  const [open, menu] = useDisclosure(false);
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const before = useRef(pathname);
  const menuButton = useRef<HTMLButtonElement>(null);
  const away = useLiveStream();
  useKeptFocus(pathname);
  useLayoutEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    screenOpened();
    window.scrollTo(0, 0);
    menu.close();
  }, [pathname, menu.close]);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      menu.close();
      menuButton.current?.focus();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [open, menu.close]);
  return (
    <AppShell
      header={{ height: 56, collapsed: !phone }}
      navbar={{ width: 248, breakpoint: 'sm', collapsed: { mobile: !open } }}
      padding={{ base: 'md', sm: 'xl' }}
      transitionDuration={0}
    >
      <a href="#content" className="skip">
        Skip to content
      </a>
      {phone && (
        <AppShell.Header px="md">
          <Group h="100%" justify="space-between">
            <Button
              ref={menuButton}
              variant="default"
              aria-expanded={open}
              aria-controls="navigation"
              onClick={menu.toggle}
              leftSection={open ? <IconX size={18} aria-hidden /> : <IconMenu2 size={18} aria-hidden />}
            >
              Menu
            </Button>
            <Group gap={8}>
              <img src="/icon.svg" alt="" width={24} height={24} />
              <Text fw={620}>Stagedoor</Text>
            </Group>
          </Group>
        </AppShell.Header>
      )}
      <AppShell.Navbar p="sm" id="navigation" aria-label="Main" withBorder bg="var(--surface)">
        {(!phone || open) && <Navigation pathname={pathname} wordmark={!phone} />}
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <div role="status">{away && <Away />}</div>
        <Outlet />
      </AppShell.Main>
      <Palette />
    </AppShell>
  );
}

/** Else a screen that stands still would look as if nothing happened. */
function Away() {
  return (
    <Alert color="orange" variant="outline" mb="md" icon={<IconAlertTriangle aria-hidden />}>
      Stagedoor cannot be reached, so what stands here may be old. It is tried again by itself.
    </Alert>
  );
}

function Navigation({ pathname, wordmark }: { pathname: string; wordmark: boolean }) {
  const administrator = useIsAdministrator();
  const command = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
  return (
    <>
      {wordmark && (
        <Group gap={10} px={10} py={6} mb="sm">
          <img src="/icon.svg" alt="" width={26} height={26} />
          <Text fw={650} fz="lg">
            Stagedoor
          </Text>
        </Group>
      )}
      <UnstyledButton className="find" onClick={() => spotlight.open()} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={16} aria-hidden />
        <span>Find</span>
        <Kbd size="xs" ml="auto" aria-hidden>
          {command} K
        </Kbd>
      </UnstyledButton>
      <ScrollArea flex={1} mt="sm" type="auto">
        <div>
          {places.map(({ label, to, icon: Icon, administrators }) => {
            const active = to === '/' ? pathname === '/' : pathname.startsWith(to);
            return (
              <NavLink
                key={to}
                component={RouterLink}
                to={to}
                label={label}
                active={active}
                aria-current={active ? 'page' : undefined}
                leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
                rightSection={
                  administrators && !administrator ? <IconLock size={14} aria-hidden /> : marks[to]
                }
                className="place"
              />
            );
          })}
        </div>
      </ScrollArea>
      <Foot />
    </>
  );
}

function Foot() {
  const me = useMe();
  const session = use(SessionContext);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="sm" pt="sm" className="foot">
      <Box px={10}>
        <Text fw={550} truncate title={me.email ?? undefined}>
          {me.name}
        </Text>
        <Text c="dimmed" fz="xs">
          {me.role === 'administrator' ? 'Administrator' : 'Member'}
        </Text>
      </Box>
      <Text fz="xs" c="dimmed" px={10} mb={-8} id="theme">
        Theme
      </Text>
      <SegmentedControl
        aria-labelledby="theme"
        size="xs"
        fullWidth
        transitionDuration={0}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
        data={[
          { label: 'Light', value: 'light' },
          { label: 'Dark', value: 'dark' },
          { label: 'System', value: 'auto' },
        ]}
      />
      <Button
        variant="subtle"
        color="gray"
        justify="flex-start"
        className="quiet"
        leftSection={<IconLogout size={18} stroke={1.7} aria-hidden />}
        onClick={() => session && void signOut(session)}
      >
        Sign out
      </Button>
    </Stack>
  );
}
