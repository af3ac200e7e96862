/** The commands of marks and notes, made from the kernel of LaTeX alone. */
const commands = (
  note: string,
): string => String.raw`% Added by betaforge: marks and notes on what was checked.
\ifdefined\betaforgenote\else
\ifdefined\definecolor
\definecolor{betaforgeproved}{rgb}{.16,.43,.31}%
\definecolor{betaforgerefuted}{rgb}{.70,.15,.12}%
\definecolor{betaforgeopen}{rgb}{.55,.40,.05}%
\fi
\def\betaforgecolor#1#2{\ifdefined\definecolor\textcolor{#1}{#2}\else#2\fi}%
\DeclareRobustCommand\betaforgeproved{\betaforgecolor{betaforgeproved}{\ifdefined\checkmark\ensuremath{\checkmark}\else\ensuremath{\surd}\fi}}%
\DeclareRobustCommand\betaforgesupported{\betaforgeproved\betaforgecolor{betaforgeopen}{?}}%
\DeclareRobustCommand\betaforgerefuted{\betaforgecolor{betaforgerefuted}{{\boldmath\ensuremath{\times}}}}%
\DeclareRobustCommand\betaforgeundecided{\betaforgecolor{betaforgeopen}{\textbf{?}}}%
\DeclareRobustCommand\betaforgeunread{\betaforgecolor{betaforgeopen}{\textbf{?}}}%
\DeclareRobustCommand\betaforgedefinition{\betaforgecolor{betaforgeproved}{\ensuremath{:=}}}%
\DeclareRobustCommand\betaforgemark[1]{\textsuperscript{\scriptsize\,#1}}%
${note}%
\providecommand\operatorname[1]{\mathrm{#1}}%
\ifdefined\extrafloats\extrafloats{200}\fi
\fi
`;

/** Notes in the margin, for a file that others include. */
export const marginCommands = commands(
  String.raw`\DeclareRobustCommand\betaforgenote[1]{\marginpar{\scriptsize\raggedright\setlength{\parindent}{0pt}\setlength{\parskip}{2pt}\hspace{0pt}#1}}`,
);

/** Slides have no margin: their notes are small paragraphs. */
export const slideCommands = commands(
  String.raw`\DeclareRobustCommand\betaforgenote[1]{{\par\scriptsize\raggedright#1\par}}`,
);

/** The same for a preamble: with colours, and margins that are wide enough, to which the paper grows. */
export const marginPreamble = String.raw`% Added by betaforge: colours, and room for notes in the margin.
\IfFileExists{xcolor.sty}{\RequirePackage{xcolor}}{}
\makeatletter
\@mparswitchfalse
\AtBeginDocument{%
  \setlength{\marginparwidth}{130pt}%
  \setlength{\dimen0}{\oddsidemargin}%
  \setlength{\dimen2}{\oddsidemargin}%
  \if@twoside
    \ifdim\evensidemargin<\dimen0 \setlength{\dimen0}{\evensidemargin}\fi
    \ifdim\evensidemargin>\dimen2 \setlength{\dimen2}{\evensidemargin}\fi
  \fi
  \if@twocolumn % The notes of the left column stand on its left.
    \setlength{\dimen0}{\dimexpr\marginparsep+\marginparwidth+12pt-1in-\hoffset-\dimen0\relax}%
    \ifdim\dimen0>0pt \addtolength{\hoffset}{\dimen0}\fi
  \fi
  \setlength{\dimen0}{\dimexpr1in+\hoffset+\dimen2+\textwidth+\marginparsep+\marginparwidth+12pt\relax}%
  \ifdim\paperwidth<\dimen0
    \setlength{\paperwidth}{\dimen0}%
    \ifdefined\pdfpagewidth\pdfpagewidth=\paperwidth\fi
    \ifdefined\pagewidth\pagewidth=\paperwidth\fi
  \fi}
\makeatother
${marginCommands}`;
