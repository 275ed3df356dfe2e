import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { watchConnection } from './providers/connection.ts';
import { loadLook } from './theme/loadLook.ts';

watchConnection();
const look = await loadLook();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App look={look} />
  </StrictMode>,
);
