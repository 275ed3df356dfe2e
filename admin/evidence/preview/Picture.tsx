import { Box } from '@mui/material';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { CannotShow } from './CannotShow.tsx';
import { hasInk } from './hasInk.ts';

/** Side of the small copy in which ink is looked for. */
const SAMPLE = 512;

function isPlain(picture: HTMLImageElement): boolean {
  const scale = Math.min(1, SAMPLE / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return !hasInk(canvas);
}

interface PictureProps {
  blob: Blob;
  name: string;
  onShown: (isShown: boolean) => void;
}

/** A picture that runs nothing: its bytes are only drawn. One that cannot be, or shows nothing, says so. */
export function Picture({ blob, name, onShown }: PictureProps) {
  const [address, setAddress] = useState<string>();
  const [trouble, setTrouble] = useState<'picture' | 'plainPicture'>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  const onLoad = ({ currentTarget }: SyntheticEvent<HTMLImageElement>) => {
    const found = isPlain(currentTarget) ? 'plainPicture' : undefined;
    setTrouble(currentTarget.naturalWidth === 0 ? 'picture' : found);
    onShown(currentTarget.naturalWidth > 0 && !found);
  };
  const onError = () => {
    setTrouble('picture');
    onShown(false);
  };
  if (!address) return null;
  return (
    <>
      {trouble && <CannotShow why={trouble} />}
      {trouble !== 'picture' && (
        <Box sx={{ textAlign: 'center' }}>
          <Box
            component="img"
            src={address}
            alt={name}
            {...{ onLoad, onError }}
            sx={{ maxWidth: '100%', height: 'auto', bgcolor: '#fff' }}
          />
        </Box>
      )}
    </>
  );
}
