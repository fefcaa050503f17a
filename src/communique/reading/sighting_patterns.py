"""The orders in which ranks, posts, parties and names follow each other where a sentence speaks of a person.

Regular expressions over the letters of pieces; `communique.reading.sightings` says what each group is.
"""

from __future__ import annotations

import re

__all__ = ["HELD", "LEFT", "PATTERNS"]

# One letter a piece: P post, Q post of several, R rank, K rank of several, H courtesy titles, N name,
# C counterpart, Y party, S party with possessive, m a verb of leading after "who"; b a verb of being or "as",
# j "post" or "office"; g, G, q, r, u, U, f verbs of giving, beginning in, moving to, relieving of, taking
# away, following in and handing on a post, e "holds the rank of", B "been", k "by", i "him", p "at", "for",
# "from", "to"; l "in his place"; ":" before the promoted;
# the rest as in `communique.reading.word_classes`.
_POST_OF = r"(?:[xp]?(?:tx?)?jo)"  # "(to) the post of"
_TO_RANK = r"p(?:t[xv]o)?[Rv]"  # "to (the rank of) colonel", "to general"
_PLACED = r"(?:pt?[vNYSxoa-]{1,8}(?:,[NY],?)?){1,2}"  # "from Jos to the Defence Headquarters, Abuja, (as)"
_GIVEN = (  # "was appointed", "took over as", "will assume the office of", "was sworn in as"
    rf"(?:(?:bx?|x{{0,2}}B|,x?)(?:g(?:[xp](?:t[xv]o)?R)?ax?)?g(?:{_PLACED}b|b|{_POST_OF}|[xp]tx?jb)?"
    rf"|[bx]{{0,3}}G(?:[xpvjti]{{0,3}}b|[xp]?{_POST_OF})"
    rf"|[bx]{{0,2}}[gq]{_PLACED}b"  # "saw X moved to Y as"
    r"|(?:b?[xp]|[bx]{1,3}g[xp])?U[xi]b)"  # "succeeded him as", "has been named to replace him as"
)
_APPOSED = r"(?P<app>(?:P?Ns)?P(?:(?:,|,?a)t?P){0,6})"
_WHO = rf",?w(?:(?:b(?:x{{0,2}}b)?|b{_POST_OF}|{_GIVEN})t?(?P<app3>P)|mt?(?P<app6>Y))"
_IS = (
    rf"(?:(?:bb?|b{_POST_OF}|,bb|,x?tjb|,?{_GIVEN})t?(?P<app4>P)(?!R?H*N|s)"
    r"(?:,?wbb?t?(?P<app19>P))?"  # "is an officer who has served as"
    rf"|(?:p[NYv]{{1,3}}|{_TO_RANK}){{0,2}},?ax?gib?t?(?P<app13>P)(?!R?H*N|s)"  # "and posted him as"
    rf"|(?:b|x{{0,2}}B)g{_TO_RANK},?a[bg]t?(?P<app17>P)(?!R?H*N|s)"  # "was promoted to colonel and becomes"
    # "served as P until May and is", "served as P before being named"
    rf"|xbt?P[xp,]{{0,6}}(?:,?a(?:b|{_GIVEN})|[xp](?:[xB]g(?:xb)?|b))t?(?P<app20>P)(?!R?H*N|s)"
    rf"|[xjvtpoY]{{1,9}}abt?(?P<app22>P)(?!,?R?H*N|s)"  # "leaves that post on Monday and becomes"
    r"|gbt?(?P<app18>P)(?!,?R?H*N|s)"  # "(X was named P and Y) retained as"
    rf"|,?q?{_PLACED},?bb?t?(?P<app12>P)(?!R?H*N|s)"  # "(posted General X) to Y as"
    r"|,bt?(?P<app8>P)(?=[,.)]|$))"  # ", as chief of operations,"
)
_ITS = r"(?:txs|tx?)?"  # "the", "the country's", "the overall"
_AFTER = (
    rf"(?:,{_ITS}P(?:,w?|w)bb?t?(?P<app9>P)|,{_ITS}P(?:,N(?=,))?,?(?:{_GIVEN}|b)t?(?P<app10>P)(?!s|,?R?H*N)|,{_ITS}{_APPOSED}(?!,?R?H*N|tH+N|z)"
    rf"|,(?P<app11>P)(?=z|,Nz)|,{_ITS}(?P<app14>P),N(?=,[xzbg]|\.)|\((?:t?)(?P<app2>P)(?:,v{{1,4}})?\)"
    rf"|,bbt?P,{_GIVEN}t?(?P<app21>P)(?!,?R?H*N|s)"  # ", serving as P, has been posted as"
    rf"|{_WHO}|{_IS}|t(?P<app7>P)(?=[,.()]|$)|dt?(?P<app16>P)(?=[.d]|$)"
    rf"|,w[HNPQRSUYabgjmopqstvxz-]{{1,12}},(?:b|{_GIVEN})t?(?P<app15>P)"  # ", who led it, was named chief"
    r"|,t(?P<app5>C)(?!,R)(?=[,.]|$)|,tR(?=[,.)axwb]|$))?"
)
_OF = r"(?:,?ot?(?P<of>Y)(?:v{1,3}(?![HKNPQRv]))?|,?ot?[xvYN]{1,5}(?=,(?:tx?)?P|bx?gb?t?P)|\((?P<of2>Y)\))?"
_SUPERIOR = r"oY?PR?H*N"  # "(X, the envoy) of President Y"
_LISTED = r"R?H*N(?:ot?[YN]|\(Y\))?"
# "(foreign ministers of A), B and C", "(heads of the army) and the navy",
# "(chiefs of the Polish) and Czech staffs"
HELD = r"(?:(?:,Y)*,?a(?:t?Yv{1,3}(?=,)|t?[YN]|tv{1,3}))"
_EQUAL = r"H*N(?:ot?(?:Yv{0,3}|N|[vx]{1,4})|\(P\))?"
_HOLDER = r"(?:P(?:at?P)?,?t?[HYS]*R?H*N|[HYS]*R?H*N,t?P)"
# A rank behind the name: "X holds the rank of", "X was promoted to", "X (Colonel)", "X, Colonel,".
_STYLED = r"(?:,?w?eR|,?(?:b|x{0,2}B)g[xp](?:t[xv]o)?R|\(R\)|,R(?=[,.)]))"
_NEXT = r"[HYS]*R?H*N(?!b?t?P)"
# "X, the chief, was sacked and Y named in his place", "removed X as chief and named Y in his place".
_INSTEAD = (
    rf"(?:{_HOLDER}[^CHKNPQRSUYfw.]{{0,7}}a(?:x?g)?{_NEXT}(?:,t?P,)?(?:b?x?g)?l"
    rf"|[ur](?:t?{_HOLDER}|[HPYS]*R?H*Nb?t?P),?a(?:x?g{_NEXT}(?:,t?P,)?l|l{_NEXT}))"
)
_OF_UNIT = r"(?:ot?[vxYN-]{1,5})?"
PATTERNS = re.compile(
    r"(?=[CHKNPQRSUYgjrtu])(?:"  # with what an order can begin: the rest costs no time
    rf"(?P<spread>Q,?R?H*N(?:[,.]?a?o?t?Y,?R?H*N){{1,12}})"
    rf"|(?P<owning>Q(?:ot?[YNvx]{{1,4}})?[d,:]SN(?:,SN){{0,20}},?aSN)"
    rf"|(?P<plural>(?:Ya)?Q(?:{HELD},K?|,?K?){_LISTED}(?:(?:[,.]?a|[,.]){_LISTED}){{1,20}})"
    rf"|(?P<ranks>K{_EQUAL}(?:(?:,?a|,){_EQUAL}){{0,20}})"
    rf"|(?P<graded>[RK][^NPQ,.:]{{0,8}}:{_EQUAL}(?:(?:,?a|,){_EQUAL}){{0,20}})"
    rf"|(?P<alternate>R?H*N,t?P(?:at?P)?(?:(?:,a?|a)R?H*N,t?P(?:at?P)?){{1,20}}(?!,?R?H*N|z))"
    rf"|(?P<served>P[po]P[HYS]*R?H*N,R?H*N(?=,))"
    rf"|(?P<styled>(?:P(?:at?P)?,?t?)?[HYS]*N(?:,{_ITS}P)?{_STYLED})(?!,?H*N)"
    rf"|(?P<handed>{_HOLDER}(?:x[NY]v{{0,2}})?[^CHKNPQRSUYfw.]{{0,7}}(?:f|Ux{{0,3}}k){_NEXT}(?:,t?P(?=[,.]))?|[Uru]t?{_HOLDER},?x{_NEXT}|{_INSTEAD})"
    rf"|(?P<follows>RH*N(?:,?w)?(?:U|[bx]{{0,3}}Gx[xp])t?(?:P,?[HYS]*R?H*N|[HYS]*R?H*N,t?P(?=[,.])))(?!,?b|bt?P)"
    rf"|(?P<heir>(?:P?[YS]v{{0,2}}|P)?R?H*N{_OF_UNIT}(?:,{_ITS}P,|,?w)?(?:(?:b?[xp]|[bx]{{1,3}}g[xp])?U|[bx]{{0,3}}Gx[xp])[HYS]*R?H*Nbt?P|RH*Nx?r[HYS]*RH*Nbt?P)(?!R?H*N|s)"
    rf"|(?P<pre>P(?:,?at?P|,?H*P|,tP(?=,N))?)(?:,t?|t(?=[HYS]*[RH]))?[HYS]*R?H*N{_OF}{_AFTER}"
    rf"|(?P<paired>(?:Y,){{0,4}}(?:Ya)?C(?:(?:,a?|a)t?Y){{0,4}},?R?H*N(?:,R?H*N){{0,4}},?aR?H*N)"
    rf"|(?P<counterpart>C(?:,t?P(?:at?P)?|at?P(?=,))?),?R?H*N{_AFTER.replace('app', 'capp')}"
    rf"|(?P<promoted>(?:g[HYS]*RH*N|RH*N(?:,?w)?(?:b|x{{0,2}}B)g)p(?:t[xv]o)?R(?!H*N)(?:,?a(?:x?gib?|[bg])t?P(?!R?H*N|s))?)"
    rf"|(?P<gapped>(?:RH*|H*)Nt?P(?=[,.a]|$))(?!,?R?H*N)"
    rf"|(?P<dealt>g[HYS]*R?H*Nb?t?P(?:(?:,a?|a)R?H*Nb?t?P){{1,20}})(?!,?R?H*N|s)"
    rf"|(?P<named>g[HYS]*R?H*N(?:,tx{{1,3}},)?(?:b|{_POST_OF})?t?P(?:aP)?)(?!,?R?H*N|s)"
    rf"|(?P<inverse>Pb[HYS]*R?H*N{_OF.replace('of', 'iof')})(?!s){_AFTER.replace('app', 'iapp')}"
    rf"|(?P<followed>(?:[ruU]bt?P(?:,?ab?U)?|j[bo]t?Pb(?:Gx|U|x))kt?[HYS]*R?H*N)"
    rf"|(?P<each>(?:Y,){{0,12}}(?:Ya)?Q(?:,?a?t?Y){{0,12}})"
    rf"|(?P<several>N(?:,N){{0,12}},?aN),x?t?Q(?:,?a?Y){{0,12}}"
    rf"|(?P<equals>(?:Y,a?){{1,12}}C|C(?:,?a?t?Y){{1,12}})"
    rf"|(?P<explained>P\([HYS]*R?H*N\))"
    rf"|(?P<ranked>R\(t?P\)H*N)"
    r"|(?P<between>RH*N,P)(?=,RH*N(?:o[tYvN]{1,8})?,?a(?:RH*N|t[RP]))"  # "Col. A, head of X, Maj. B and C"
    rf"|t[xvYN]{{0,5}}(?P<apart>R(?:[xpo]t?[Yvo]{{1,5}})?,H*N)(?=,)"
    rf"|(?P<owned>[YS]v?v?)?(?P<titled>RH*N|H+N){_OF.replace('of', 'tof')}{_AFTER.replace('app', 'tapp')}"
    rf"|(?P<risen>N,(?:bb|{_ITS})P,{_GIVEN}t?P)(?!,?R?H*N|s)"
    rf"|(?P<apposed>N),{_ITS}(?P<napp>(?:P?Ns)?P(?:(?:,|,?a)t?P){{0,6}})(?=[,.()dawp]|x?q|{_SUPERIOR}|$)|(?P<dashed>N)dt?P(?=[.d]|$)|(?P<unclosed>N),P(?=[zx])|(?P<bracketed>N)\(t?(?P<napp2>P)\)"
    rf"|(?P<likened>N),tC(?=[,.]|$)|(?P<led>N){_WHO.replace('app', 'napp')}"
    rf"|(?P<raised>N)(?:b|x{{0,2}}B)g[xp](?:t[xv]o)?R(?!H*N)|(?P<called>N),tR(?:at?P(?!,?R?H*N))?(?=[,.()axdowp]|$)"
    rf"|(?P<begun>N){_GIVEN}t?P(?!,?R?H*N|s)|(?P<being>N)bb?t?P(?!,?R?H*N|s)"
    rf"|(?P<bare>[YS]?N)|(?P<alone>C|P|tY?R(?!H*N)))"
)
# After a verb of leaving: "replaced General X as chief" gives X no post.
LEFT = re.compile(r"[HYS]*R?H*N(?:ot?[YN]|\(Y\))?bt?P")
