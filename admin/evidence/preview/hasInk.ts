/** Steps of a colour, of 255, within which two points look the same: paper that was scanned is never of one colour. */
const LEAST_CONTRAST = 12;

/** Whether anything can be told apart on what was drawn: not a page all white, nor all of another colour. */
export function hasInk(canvas: HTMLCanvasElement): boolean {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  for (let at = 4; at < data.length; at += 4) {
    for (let colour = 0; colour < 3; colour += 1) {
      if (Math.abs(data[at + colour]! - data[colour]!) > LEAST_CONTRAST) return true;
    }
  }
  return false;
}
