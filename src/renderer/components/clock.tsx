import { useEffect, useState } from 'react';

const two = (value: number): string => String(value).padStart(2, '0');
const timeNow = (): string => {
  const now = new Date();
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
};

/** Hours and minutes. */
export function Clock() {
  const [time, setTime] = useState(timeNow);
  useEffect(() => {
    const timer = setInterval(() => setTime(timeNow()), 5000);
    return () => clearInterval(timer);
  }, []);
  return <time>{time}</time>;
}
