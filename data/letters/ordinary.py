"""Pure: names of people and companies that are ordinary words as well."""

from typing import Final

ORDINARY: Final = frozenset(
    """
    amber angel best april art august autumn basil bill bob buddy chance charity chase christian clay cliff crystal
    dale daisy dawn dean dear destiny don drew earl earnest eve faith finn flora forest frank gene ginger glen
    grace grant guy happy harmony hazel heather holly hope hunter iris ivy jack jade jasmine jean jewel joy june
    justice king lance laurel lily luck major mark mason max may melody mercy miles misty nick norm olive page
    parker pat patience pearl penny peter piper poppy prudence queen ray reed rich rob robin rod rose ruby rusty
    sage sandy savannah scarlet serena sky skip sky stone sue summer sunny tad terry tony tree trinity trip trust
    victor violet ward will willow winter wren young
    apple amazon block box bright case circle compass core dash data discover dove ford gap general go impact
    indeed insight intel just key lime linear link logic match meta next notion novel oracle orange person press
    progress pulse quest quill range safe scale search shell signal slack spring square step story stripe target
    team time today unity visa vision visit wave wise wish work yield zoom
    """.split()  # noqa: SIM905  # a page of words is read as a page
)
"""Names and companies that are words as well: names in a greeting, words at the start of a sentence."""

BEGINNINGS: Final = frozenset(
    """
    academy advanced agency air alpha american applied associated atlantic bank bay beta better big black blue
    bright british broad business capital care cargo central century china city civic clear cloud coast college
    commercial community computer connect consumer county creative crown customer cyber day deep delta design
    deutsche digital direct dutch early earth east eastern easy eco education electric electronic elite energy
    engineering english enterprise environmental equal euro europe european express fair family farm fast federal
    field finance financial fire first five food four free french fresh future game german glass global golden good
    grand great green health healthcare heart help high hill home hospital house human idea india industrial
    information innovation institute insurance intelligent interactive international internet investment irish
    island italian japan labs lake language law leading learning legal liberty life light line little live local
    london long machine magic main manufacturing marine market media medical merchant metro micro mind mobile model
    modern money motion motor mountain music mutual national natural nature network new news nine north northern
    ocean office old omega online open optimal orbit pacific paper park partner people pharma physical pine planet
    platform play point port post power premier prime private product professional project property public pure
    quality quick rail rapid real red regional research retail right rise river road rock royal safety sales school
    science scottish sea second secure security senior service seven shared shop short silver simple six smart
    social soft software solar solid solution solutions south southern spanish special sport standard star state
    steel strategic street strong studio sun super supply sustainable swift swiss system systems talent tech
    technical technology telecom ten test text three top total tower town trade training transport travel true two
    ultra union universal university upper urban valley value video village virtual vital voice water wave way
    web welsh west western white wild wind wonder wood work world yellow york zero
    """.split()  # noqa: SIM905  # a page of words is read as a page
)
"""Words that many companies begin with: alone they stand for none of them."""
