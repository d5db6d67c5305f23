/** A context whose loudspeaker can be chosen (Chromium 110 and later). */
type SinkContext = AudioContext & { setSinkId?(deviceId: string): Promise<void> };

/** Sends a context's sound to a loudspeaker; empty: the system's. False when it cannot be had, and nothing changes. */
export async function setSink(context: AudioContext, deviceId: string): Promise<boolean> {
  const chosen: SinkContext = context;
  if (chosen.setSinkId === undefined) return deviceId === '';
  return chosen.setSinkId(deviceId).then(
    () => true,
    () => false,
  );
}
