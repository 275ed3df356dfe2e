import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { refuseHeldKeys } from './layout/refuseHeldKeys.ts';
import { refuseStrayDrops } from './layout/refuseStrayDrops.ts';
import { watchKeyboard } from './layout/watchKeyboard.ts';
import { loadLook } from './looks/loadLook.ts';
import { buildAsk } from './providers/ask.ts';
import { client } from './providers/client.ts';
import { watchConnection } from './providers/connection.ts';
import { sendHeldOnLeaving } from './providers/heldActs.ts';

/** Never awaited at the top of the module: a look fetched on demand needs this file, which would then wait for itself. */
async function start(): Promise<void> {
  watchConnection();
  refuseStrayDrops();
  refuseHeldKeys();
  watchKeyboard();
  sendHeldOnLeaving();
  const look = await loadLook(buildAsk(client));
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App look={look} />
    </StrictMode>,
  );
}

void start();
