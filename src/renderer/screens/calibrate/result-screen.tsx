import { Check, Crosshair, RotateCcw } from 'lucide-react';
import { calibrationReport } from '../../../core/report/calibration-report';
import { isWhole, type Reach } from '../../../core/gaze/reach';
import { acceptCalibration, repeatWeakPoints, startCalibration } from '../../app/calibration-commands';
import { tilePlace } from '../../app/layout-choice';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { calibrationStore } from '../../stores/calibration-store';
import { gazeStore } from '../../stores/gaze-store';
import { settingsStore } from '../../stores/settings-store';
import { eyesWordsOf } from '../../strings/eyes-words';
import { AccuracyMap } from './accuracy-map';

/** The result as a picture: where the gaze falls, and how large the tiles may be. */
export function ResultScreen() {
  const strings = useStrings();
  const accuracy = useSlice(calibrationStore, (calibration) => calibration.accuracy);
  const reach = useSlice(calibrationStore, (calibration) => calibration.reach);
  const words = eyesWordsOf(useLanguage());
  const isBad = useSlice(calibrationStore, (calibration) => calibration.shouldRepeat);
  const settings = useSlice(settingsStore, (state) => state);
  const profile = useSlice(gazeStore, (gaze) => gaze.profile);
  if (!accuracy) return null;
  const place = tilePlace(settings, profile);
  const report = calibrationReport(accuracy, place);
  const { columns, rows } = report.layout.grid;
  return (
    <main className="result" data-accuracy-deg={accuracy.errorDeg} data-precision-deg={accuracy.precisionDeg}>
      <div className="result-map">
        <AccuracyMap regions={accuracy.regions} grid={report.layout.grid} place={place} />
        <p className="lead">{strings.resultLegend}</p>
      </div>
      <div className="result-side">
        <h1>{isBad ? strings.resultBadTitle : strings.resultTitle}</h1>
        {isBad ? <p className="lead">{strings.resultBadLead}</p> : null}
        {isWhole(reach) ? null : <p className="lead result-reach">{reachSentence(reach, words)}</p>}
        <p className="big">
          {strings.resultGridBefore}{' '}
          <b>
            {columns} × {rows}
          </b>{' '}
          {strings.resultGridAfter}
        </p>
        <p className="sub">
          {strings.resultHitsBefore} {report.layout.hitsPer100} {strings.resultHitsAfter}
        </p>
        <dl className="figures">
          <dt>{strings.resultAccuracy}</dt>
          <dd>{accuracy.errorDeg.toFixed(2)}°</dd>
          <dt>{strings.resultPrecision}</dt>
          <dd>{accuracy.precisionDeg.toFixed(2)}°</dd>
          {report.weakest ? (
            <>
              <dt>{strings.resultWeakest}</dt>
              <dd>
                {strings.region[report.weakest.name]} {report.weakest.errorDeg.toFixed(1)}°
              </dd>
            </>
          ) : null}
          <dt>{strings.resultTime}</dt>
          <dd>
            {Math.round(accuracy.durationS)} {strings.resultSeconds}
          </dd>
        </dl>
        <Action
          id="result-accept"
          icon={Check}
          label={isBad ? strings.resultAcceptBad : strings.resultAccept}
          className={isBad ? '' : 'go'}
          onPick={acceptCalibration}
        />
        {report.weakPoints.length > 0 ? (
          <Action
            id="result-weak"
            icon={RotateCcw}
            dwellClass="destructive"
            label={`${strings.resultWeakBefore} ${report.weakPoints.length} ${strings.resultWeakAfter}`}
            onPick={() => repeatWeakPoints(report.weakPoints.map((point) => point.target))}
          />
        ) : null}
        {/* The last dot of the check may have lain here: a look that merely stays must not throw the result away. */}
        <Action
          id="result-again"
          icon={Crosshair}
          label={strings.resultAgain}
          className={isBad ? 'go' : ''}
          dwellClass="destructive"
          onPick={() => startCalibration()}
        />
        <CallAction />
      </div>
    </main>
  );
}

/** What the eyes did not reach, in one sentence; what is cut off at top or bottom matters more than at the sides. */
function reachSentence({ top, bottom }: Reach, words: ReturnType<typeof eyesWordsOf>): string {
  if (top === 0 && bottom === 0) return words.reachSide;
  return top >= bottom ? words.reachTop : words.reachBottom;
}
