import { Component, type ReactNode } from 'react';
import { PageFailure } from './PageFailure.tsx';

interface ScreenBoundaryProps {
  /** A new address is a new try. */
  address: string;
  children: ReactNode;
}

interface ScreenBoundaryState {
  failedAt?: string;
}

/** A screen that fails to draw, or whose code cannot be fetched, leaves the menu and the rest of the page standing. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override state: ScreenBoundaryState = {};

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.address });
  }

  static getDerivedStateFromError(): ScreenBoundaryState {
    return { failedAt: '' };
  }

  override componentDidUpdate({ address }: ScreenBoundaryProps): void {
    if (this.state.failedAt !== undefined && address !== this.props.address) this.setState({ failedAt: undefined });
  }

  override render(): ReactNode {
    return this.state.failedAt === undefined ? this.props.children : <PageFailure />;
  }
}
