/**
 * A file dropped where nothing takes it is left alone: the browser would show it instead of the page, and what was typed would be lost.
 * Listens last, after what takes files.
 */
export function refuseStrayDrops(): void {
  for (const type of ['dragover', 'drop'] as const) {
    window.addEventListener(type, (event) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
  }
}
