import { Box } from '@mui/material';
import { useEffect, useState } from 'react';

/** A picture that runs nothing: its bytes are only drawn. */
export function Picture({ blob, name }: { blob: Blob; name: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (!address) return null;
  return (
    <Box sx={{ textAlign: 'center' }}>
      <Box component="img" src={address} alt={name} sx={{ maxWidth: '100%', height: 'auto', bgcolor: '#fff' }} />
    </Box>
  );
}
