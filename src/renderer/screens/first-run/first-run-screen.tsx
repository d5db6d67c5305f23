import { useState } from 'react';
import { CameraStep } from './camera-step';
import { LanguageStep } from './language-step';
import { SoundStep } from './sound-step';
import { StartStep } from './start-step';

const STEPS = [LanguageStep, SoundStep, CameraStep, StartStep] as const;

/** Language, sound, camera, and how to begin: under two minutes, every step can be skipped. */
export function FirstRunScreen() {
  const [index, setIndex] = useState(0);
  const Step = STEPS[index] ?? StartStep;
  return <Step onNext={() => setIndex((now) => Math.min(now + 1, STEPS.length - 1))} />;
}
