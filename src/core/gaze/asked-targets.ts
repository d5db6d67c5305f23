import type { ScreenPoint } from '../units';

interface Task {
  readonly target: ScreenPoint;
  readonly isSecondTry: boolean;
}

/** Targets that are asked one after the other; one that fails is asked once more at the end. */
export class AskedTargets {
  private readonly tasks: Task[];
  private at = 0;

  constructor(targets: readonly ScreenPoint[]) {
    this.tasks = targets.map((target) => ({ target, isSecondTry: false }));
  }

  /** How many are asked, second tries counted. */
  get count(): number {
    return this.tasks.length;
  }

  /** How many were asked before the present one. */
  get index(): number {
    return this.at;
  }

  /** The one that is asked now, null after the last. */
  get target(): ScreenPoint | null {
    return this.tasks[this.at]?.target ?? null;
  }

  get isSecondTry(): boolean {
    return this.tasks[this.at]?.isSecondTry ?? false;
  }

  /** The present one was looked at. */
  succeed(): void {
    this.at++;
  }

  /** The present one was not: @returns whether it will be asked again */
  fail(): boolean {
    const task = this.tasks[this.at];
    this.at++;
    if (task === undefined || task.isSecondTry) return false;
    this.tasks.push({ target: task.target, isSecondTry: true });
    return true;
  }
}

/** Whether this target is among them. */
export const includes = (targets: readonly ScreenPoint[], { xPx, yPx }: ScreenPoint): boolean =>
  targets.some((known) => known.xPx === xPx && known.yPx === yPx);
