import type { Measurement } from '../../core/gaze/measurement';

type Listener = (measurement: Measurement) => void;
const listeners = new Set<Listener>();

/** Measurements of the face worker as they come, for whoever draws or judges them. Never through React. */
export const measurementFeed = {
  publish(measurement: Measurement): void {
    for (const listener of listeners) listener(measurement);
  },
  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
