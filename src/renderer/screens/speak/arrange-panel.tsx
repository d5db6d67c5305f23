import { ArrowLeft, ArrowRight, Check, Eye, EyeOff, History, Pin, PinOff, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Board, BoardTile } from '../../../core/boards/board';
import { hideTile, moveTile, pinTile } from '../../../core/boards/board-edits';
import { inEither } from '../../../core/language';
import { editBoards, restoreBoards, undoEdit } from '../../app/board-editing';
import { openBoard } from '../../app/screen-commands';
import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { boardStore } from '../../stores/board-store';
import { show, viewStore } from '../../stores/view-store';
import { boardWordsOf } from '../../strings/board-words';
import { snapshotWords, useSnapshots } from '../boards/use-snapshots';

type Step =
  { readonly kind: 'choose' } | { readonly kind: 'tile'; readonly id: string } | { readonly kind: 'restore' };

/** The open board put in order with the eyes: a tile is chosen, then pinned, moved or hidden. */
export function ArrangePanel({ grid }: { readonly grid: Grid }) {
  const boardId = useSlice(viewStore, (view) => view.boardId);
  const page = useSlice(viewStore, (view) => view.page);
  const boards = useSlice(boardStore, (state) => state.boards);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const board = boards.find(({ id }) => id === boardId) ?? boards[0];
  const go = (next: Step) => {
    setStep(next);
    show({ page: 0 });
  };
  if (!board) return null;
  if (step.kind === 'restore')
    return <RestoreTiles grid={grid} page={page} onBack={() => go({ kind: 'choose' })} />;
  const tile = step.kind === 'tile' ? board.tiles.find(({ id }) => id === step.id) : undefined;
  return tile ? (
    <TileChoices grid={grid} page={page} board={board} tile={tile} onBack={() => go({ kind: 'choose' })} />
  ) : (
    <TilesToChoose grid={grid} page={page} board={board} onStep={go} />
  );
}

interface PartProps {
  readonly grid: Grid;
  readonly page: number;
}

function TilesToChoose(props: PartProps & { readonly board: Board; readonly onStep: (step: Step) => void }) {
  const language = useLanguage();
  const words = boardWordsOf(language);
  const { board, onStep } = props;
  const tiles: TileSpec[] = [
    { id: 'arrange-done', label: words.arrangeDone, icon: Check, onPick: () => openBoard(board.id) },
    ...board.tiles.map((tile) => ({
      id: `arrange-${tile.id}`,
      label: inEither(tile.label, language),
      ...(tile.hidden ? { icon: EyeOff } : tile.pinned ? { icon: Pin } : { symbol: tile.symbol }),
      hueDeg: tile.hueDeg ?? board.hueDeg,
      onPick: () => onStep({ kind: 'tile', id: tile.id }),
    })),
    { id: 'arrange-undo', label: words.undo, icon: Undo2, onPick: undoEdit },
    {
      id: 'arrange-restore',
      label: words.restoreByGaze,
      icon: History,
      dwellClass: 'destructive',
      onPick: () => onStep({ kind: 'restore' }),
    },
  ];
  return <TileGrid grid={props.grid} page={props.page} tiles={tiles} />;
}

function TileChoices(
  props: PartProps & { readonly board: Board; readonly tile: BoardTile; readonly onBack: () => void },
) {
  const words = boardWordsOf(useLanguage());
  const { board, tile, onBack } = props;
  const place = board.tiles.indexOf(tile);
  const move = (by: number) => () =>
    editBoards((boards) => moveTile(boards, board.id, tile.id, Math.max(0, place + by)));
  const tiles: TileSpec[] = [
    { id: 'arrange-back', label: words.close, icon: Check, onPick: onBack },
    {
      id: 'arrange-pin',
      label: tile.pinned ? words.unpin : words.pin,
      icon: tile.pinned ? PinOff : Pin,
      onPick: () => editBoards((boards) => pinTile(boards, board.id, tile.id, !tile.pinned)),
    },
    { id: 'arrange-earlier', label: words.earlier, icon: ArrowLeft, onPick: move(-1) },
    { id: 'arrange-later', label: words.later, icon: ArrowRight, onPick: move(1) },
    {
      id: 'arrange-hide',
      label: tile.hidden ? words.show : words.hide,
      icon: tile.hidden ? Eye : EyeOff,
      onPick: () => editBoards((boards) => hideTile(boards, board.id, tile.id, !tile.hidden)),
    },
    { id: 'arrange-undo', label: words.undo, icon: Undo2, onPick: undoEdit },
  ];
  return <TileGrid grid={props.grid} page={props.page} tiles={tiles} />;
}

function RestoreTiles(props: PartProps & { readonly onBack: () => void }) {
  const language = useLanguage();
  const words = boardWordsOf(language);
  const snapshots = useSnapshots() ?? [];
  const tiles: TileSpec[] = [
    { id: 'arrange-back', label: words.close, icon: Check, onPick: props.onBack },
    ...snapshots.map((snapshot): TileSpec => {
      const { time, reason } = snapshotWords(snapshot, language);
      return {
        id: `restore-${snapshot.id}`,
        label: time,
        sub: reason,
        dwellClass: 'destructive',
        onPick: () => void restoreBoards(snapshot.id).then(props.onBack, () => undefined),
      };
    }),
  ];
  return <TileGrid grid={props.grid} page={props.page} tiles={tiles} />;
}
