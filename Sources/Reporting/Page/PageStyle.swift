/// The style sheet of pages and letters, for screens of any width, both themes and paper.
enum PageStyle {
  static let text = colours + layout + parts + drawings + small + paper

  private static let colours = """
    :root{color-scheme:light dark;--paper:#f7f6f2;--card:#fff;--ink:#1c2430;--quiet:#566071;--line:#d9dce1;\
    --accent:#1d4f8f;--tint:#e6edf6;--bar:#35659f;--second:#6d8db5;--error:#a02622;--errorbg:#fbecea;\
    --warning:#7a4a00;--warningbg:#fcf2de;--note:#2a557f;--notebg:#e9f1f8;--good:#1d6a43;--mark:#ffe49a}
    @media (prefers-color-scheme:dark){:root{--paper:#14181d;--card:#1b2128;--ink:#e5e9ee;--quiet:#a6afba;\
    --line:#37404a;--accent:#92b9ec;--tint:#253140;--bar:#7fabe0;--second:#5b80ab;--error:#ff9f98;\
    --errorbg:#3a2121;--warning:#efc678;--warningbg:#372c17;--note:#a2c6ee;--notebg:#1d2c3d;--good:#8bd5ac;\
    --mark:#6b5410}}

    """

  private static let layout = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 "Source Sans 3","Source Sans Pro",\
    "Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;\
    overflow-wrap:anywhere;font-variant-numeric:lining-nums}
    header,main,footer,nav{max-width:66rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
    h1,h2,.lead{font-family:"Source Serif 4","Source Serif Pro",Charter,"Bitstream Charter","Sitka Text",\
    "Noto Serif",Cambria,Georgia,serif;font-weight:600;line-height:1.2;text-wrap:balance}
    h1{font-size:clamp(1.7rem,1.2rem + 2.2vw,2.6rem);margin:.2rem 0 .5rem;letter-spacing:-.01em}
    h2{font-size:1.45rem;margin:0 0 1rem}
    h3{font-size:1rem;margin:1.6rem 0 .5rem;line-height:1.35}
    p{margin:.4rem 0}
    a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
    header{padding-top:clamp(1.5rem,5vw,3.5rem)}
    header .over{color:var(--quiet);font-size:.85rem;letter-spacing:.06em;text-transform:uppercase;margin:0}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin:1.4rem 0 0;padding:.7rem 0;\
    border-block:1px solid var(--line)}
    nav a{text-decoration:none}nav a:hover{text-decoration:underline}
    section{margin:2.6rem 0 0;scroll-margin-top:1rem}
    footer{margin-top:3.5rem;padding-bottom:2.5rem;color:var(--quiet);font-size:.9rem}
    footer p{border-top:1px solid var(--line);padding-top:1rem}
    small,.quiet{color:var(--quiet)}
    code{font-family:ui-monospace,"Cascadia Mono","Source Code Pro",Menlo,Consolas,monospace;font-size:.88em}
    abbr,.code{white-space:nowrap}
    [hidden]{display:none!important}

    """

  private static let parts = """
    .meta{display:flex;flex-wrap:wrap;gap:.1rem 1.6rem;margin:0;color:var(--quiet)}
    .meta div{display:flex;gap:.45rem}.meta dt{font-size:.9rem;flex:none}.meta dd{margin:0;color:var(--ink);font-size:.95rem}
    .tiles{display:grid;grid-template-columns:repeat(6,1fr);margin:1.6rem 0 0;padding:0;list-style:none;\
    background:var(--card);border:1px solid var(--line);border-radius:8px}
    .tiles li{padding:.8rem 1rem}
    .tiles b{display:block;font-size:1.55rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
    .tiles span{display:block;color:var(--quiet);font-size:.9rem;line-height:1.35}
    .tiles .error b{color:var(--error)}.tiles .warning b{color:var(--warning)}.tiles .note b{color:var(--note)}
    .pair{columns:2 22rem;column-gap:1.2rem}
    .pair>*{break-inside:avoid;margin-bottom:1.2rem}
    .card,article,.sheet{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1.1rem 1.25rem}
    .card h3{margin-top:0}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    table+table{margin-top:1.6rem}
    caption{text-align:left;color:var(--quiet);padding:0 0 .5rem}
    th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--line)}
    thead th{color:var(--quiet);font-weight:500;font-size:.85rem;vertical-align:bottom;border-bottom-color:var(--quiet)}
    thead th{overflow-wrap:normal}
    tbody th{font-weight:500}
    .sortable{font-size:.9rem}.sortable tbody th{min-width:13rem}.sortable th,.sortable td{padding-right:.7rem}
    .folder header,.folder main,.folder footer,.folder nav{max-width:76rem}
    .n{text-align:right;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}
    th:last-child,td:last-child{padding-right:0}
    th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
    th button:hover{text-decoration:underline}
    th[aria-sort=ascending] button::after{content:" \\2191"}
    th[aria-sort=descending] button::after{content:" \\2193"}
    article{margin:0 0 1rem;border-left:4px solid var(--line)}
    article.error{border-left-color:var(--error)}article.warning{border-left-color:var(--warning)}
    article.note{border-left-color:var(--note)}
    article h3{margin:.35rem 0 .3rem;font-size:1.08rem;font-weight:600}
    article h3::first-letter,.name::first-letter,dt::first-letter,.facts dd::first-letter,.state::first-letter,\
    .tools label::first-letter,table:not(.sortable) tbody :is(th,td)::first-letter{text-transform:uppercase}
    .tag{display:inline-block;border-radius:3px;padding:.05rem .5rem;font-size:.82rem;font-weight:600;margin-right:.5rem}
    .tag.error{color:var(--error);background:var(--errorbg)}
    .tag.warning{color:var(--warning);background:var(--warningbg)}
    .tag.note{color:var(--note);background:var(--notebg)}
    .good{color:var(--good)}.bad{color:var(--error)}.doubt{color:var(--warning)}
    pre{margin:.7rem 0;padding:.6rem .8rem;background:var(--paper);border-radius:5px;font:.88rem/1.5 ui-monospace,\
    "Cascadia Mono","Source Code Pro",Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
    pre .line{color:var(--quiet);user-select:none}
    mark{background:var(--mark);color:inherit;border-radius:2px;padding:0 .1em}mark small{color:inherit}
    .facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.7rem 0 0;font-size:.95rem}
    .facts dt{color:var(--quiet)}.facts dd{margin:0;min-width:0}
    .work{font-variant-numeric:tabular-nums}
    summary{cursor:pointer}
    summary::marker{color:var(--quiet)}
    details.figure{border-bottom:1px solid var(--line)}
    details.figure>summary{padding:.45rem 0;display:grid;grid-template-columns:1.1rem minmax(0,1fr) auto 12rem;\
    gap:0 .8rem;align-items:baseline;list-style:none}
    details.figure>summary::-webkit-details-marker{display:none}
    details.figure>summary::before{content:"\\25B8";color:var(--quiet);font-size:.8rem}
    details.figure[open]>summary::before{content:"\\25BE"}
    details.figure>summary:hover .name{text-decoration:underline;text-underline-offset:.15em}
    details.figure .value{font-variant-numeric:tabular-nums;font-weight:600;white-space:nowrap}
    details.figure .state{font-size:.88rem}
    .why{padding:.1rem 0 1rem 1.9rem;scroll-margin-top:5rem;font-size:.95rem}
    .why h4{margin:.9rem 0 .2rem;font-size:.85rem;color:var(--quiet);font-weight:600}
    .eq{border-left:2px solid var(--line);padding-left:.8rem;margin:.4rem 0}
    .eq p{margin:.1rem 0}.eq ul{margin:.2rem 0;padding-left:1.1rem}
    .eq .eq{margin-left:.1rem}
    .tools{display:flex;flex-wrap:wrap;gap:.6rem 1.4rem;align-items:baseline;margin:0 0 1rem;color:var(--quiet);font-size:.9rem}
    .tools input,.tools select{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--quiet);\
    border-radius:5px;padding:.3rem .6rem}
    .sheet{margin:0 0 .6rem;padding:0;content-visibility:auto;contain-intrinsic-size:auto 3.4rem}
    .sheet>summary{padding:.7rem 1.1rem}
    .sheet>div{padding:0 1.25rem 1.1rem}
    .brief{list-style:none;padding:0;margin:.6rem 0}
    .brief li{padding:.4rem 0;border-top:1px solid var(--line)}

    """

  private static let drawings = """
    figure{margin:0}figcaption{color:var(--quiet);font-size:.9rem;margin-top:.6rem}
    svg{display:block;width:100%;height:auto;max-width:34rem;font-variant-numeric:tabular-nums}
    svg text{fill:var(--ink);font-size:13px}
    svg .t{fill:var(--quiet);font-size:12px}
    svg .b{fill:var(--bar)}svg .s{fill:var(--second)}svg .f{fill:var(--tint)}
    svg .v{font-weight:600}svg .k{fill:var(--quiet)}
    svg .a{stroke:var(--line);stroke-width:1;fill:none}
    svg .e{fill:var(--error)}svg .w{fill:var(--warning)}svg .i{fill:var(--note)}
    .wide svg{max-width:44rem;margin:0 auto}
    td.bars{min-width:8rem;width:34%;vertical-align:middle}td.bars svg{max-width:none}
    svg.spark{display:inline-block;width:auto;height:1.4rem}

    """

  private static let small = """
    @media (max-width:44rem){
    .tiles{grid-template-columns:repeat(2,1fr)}
    table.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
    table.stack,table.stack tbody,table.stack tr,table.stack th,table.stack td{display:block;text-align:left;padding-right:0}
    table.stack tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
    table.stack th,table.stack td{border:0;padding:.1rem 0;white-space:normal}
    table.stack td:empty,table.stack td[data-n=\"\"]{display:none}
    table.sortable tr{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}table.sortable tr>:first-child{grid-column:1/-1}
    table.stack td[data-h]::before{content:attr(data-h) ": ";color:var(--quiet)}
    details.figure>summary{grid-template-columns:1.1rem minmax(0,1fr) auto}
    details.figure .state{grid-column:2/-1}
    .why{padding-left:1rem}
    .facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.35rem}
    .card,article{padding:.9rem 1rem}
    .wide svg .t{font-size:20px}.wide svg .p{display:none}
    table.sortable td.bars{grid-column:1/-1;width:auto}
    }
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}

    """

  private static let paper = """
    @page{size:A4;margin:18mm 16mm 20mm}
    @media print{
    :root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb;--accent:#000;--tint:#e8edf3;\
    --bar:#35659f;--second:#8ba6c6;--error:#8c1d19;--errorbg:#fff;--warning:#6a4100;--warningbg:#fff;--note:#24496d;\
    --notebg:#fff;--good:#14532f;--mark:#ffeeb8}
    html{font-size:9pt}body{line-height:1.4}
    header,main,footer{max-width:none;padding:0}header{padding-top:0}
    nav,.tools{display:none}
    h1{font-size:20pt}h2{font-size:14pt}section{margin-top:2rem}
    .pair{columns:2}.tiles{grid-template-columns:repeat(6,1fr)}
    h1,h2,h3,summary,caption{break-after:avoid}
    article,.card,details.figure,tr,.eq,pre,svg,.tiles{break-inside:avoid}
    thead{display:table-header-group}
    .sheet{content-visibility:visible}
    details::details-content{content-visibility:visible;display:block;block-size:auto}
    details.figure>summary::before,summary::marker{content:""}
    svg{max-width:none}
    a{text-decoration:none}
    .letter section+section{break-before:page}
    }
    .letter main{max-width:46rem}.letter article{border:0;background:none;padding:0;margin:1.4rem 0}
    .letter h2{font-size:1.15rem;margin:2rem 0 .6rem}.letter h1{font-size:1.9rem}.letter ol{padding-left:1.4rem}.letter ol>li{margin:.9rem 0}.letter .work{margin:.2rem 0}

    """
}
