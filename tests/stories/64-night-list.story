title: Night List
cast: O = Dr. Okafor / Ifeoma, Okafor, Ife, the surgeon / she
cast: B = Sister Halloran / Bridie, Halloran / she
cast: S = Simon Lunt / Mr. Lunt, Lunt, Simon, the registrar / he
cast: E = Mr. Eames / Eames, the patient / he
rel: O friends B
rel: O colleagues S
adv: medical moderate
fandom: none
---
§ third past O
The bleep went at ten past three. Dr. Okafor had been asleep for six minutes, sitting up, with half a biscuit in her hand.

'{B>O|Sorry, Ife},' said Sister Halloran from the door. '{B>O|It's bed nine. He's asking for you.}'

'{O>B|He's asking for *me*?}'

'{B>O|Well. He's asking for the one in charge, and I'd a mind to let him think it was a woman.}'

Ifeoma finished the biscuit on the stairs. She and Bridie Halloran had come to St. Anne's in the same week, nine years ago, and had shared a flat with a leaking roof, and there was nobody in the building whom she'd rather be woken by. It didn't make it good.

Mr. Eames lay flat with his eyes open. He was eighty, and he'd been a piano tuner; his hands moved on the blanket all the time as though something under it were out of true.

'{E>O|They tell me you're the surgeon},' he said.

'{O>E|They tell me you won't have the operation, Mr. Eames.}'

'{E>O|I told the young man so. The registrar. He'd a very loud pen.}'

Behind her, Lunt clicked it. '{S>O|I explained it all twice},' he said. '{S>O|It's his appendix, Dr. Okafor. It isn't a matter of opinion.}'

'{O>S|Thank you, Simon.}'

'{S>O|I only mean that if we wait until morning}—'

'{O>S|Thank you, Mr. Lunt.}'

The registrar knew that tone. He put the pen away. Okafor took the chair and sat down, so that her face was level with the old man's, and for a moment she said nothing.

'{O>E|What is it that you're afraid of?}' she asked.

Eames thought about it. '{E>O|Not waking},' he said. '{E>O|No. That's a lie. Waking, and not being able to hear. There was a fellow I knew. They gave him something for the pain, and it took the top off everything. He never heard a violin again, not above the stave.}'

'{O>E|I know the drug. I won't give it to you.}'

'{E>O|That's easily said.}'

'{O>E|Sister},' said the surgeon, without turning round, '{O>B|bring me his chart.}'

Halloran brought it. She uncapped her own pen, as she'd done some thousands of times, and held it out; and Ifeoma wrote a line right across the front of the thing in capitals, and turned it so that the patient could see.

'{E>O|Is that how it's spelt?}' he said.

'{O>E|It is.}'

'{E>O|Then I'd better have it out.}'

§ third past B
At six, Bridie found her on the fire escape. It was getting light. Down in the yard, Lunt was unlocking his bicycle, and he looked about fourteen.

'{B>O|He's awake},' said Bridie. '{B>O|Your man Eames. He says that the lift's a quarter-tone flat.}'

Dr. Okafor began to laugh, and then to do something that was not quite laughing, and her friend put an arm round her and looked tactfully at the bicycles.

'{S>O|Good night, Dr. Okafor!}' Simon shouted up. '{S>B|Good night, Sister!}'

'{B>S|Good *morning*, Mr. Lunt},' called Halloran. '{B>O|Nine years},' she said, not so loud. '{B>O|And not one of them's learned to say it. Come home, Ife. It's raining in the kitchen.}'
