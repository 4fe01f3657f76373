/** One fact of an account: its name, its value, what can be done with it. */
import type { ComponentChildren } from "preact";

export interface DetailRowProps {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly acts?: ComponentChildren;
}

export const DetailRow = ({ label, children, acts }: DetailRowProps) => (
  <div class="detail-row">
    <div class="detail-main">
      <div class="detail-label">{label}</div>
      <div class="detail-value">{children}</div>
    </div>
    {acts !== undefined && <div class="detail-acts">{acts}</div>}
  </div>
);
