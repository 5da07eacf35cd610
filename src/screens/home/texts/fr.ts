import type { Translations } from '../../../platform/texts/texts.ts';

export const fr: Translations = {
  'home.title': { of: '8e728dd0', text: 'Trouvez un accueil pour les jours dont vous avez besoin' },
  'home.lead': {
    of: '3d4bd63c',
    text: 'Pour votre bébé ou votre jeune enfant, dans votre quartier. Ici, vous cherchez, vous demandez et vous suivez votre demande. C’est gratuit.',
  },
  'home.search': { of: '4cac8c49', text: 'Qui a de la place ?' },
  'home.place': { of: '0cd751f7', text: 'Où cherchez-vous un accueil ?' },
  'home.place.hint': { of: '13f01983', text: 'Une adresse, une commune ou un code postal' },
  'home.from': { of: 'f300ae8c', text: 'À partir de quand ?' },
  'home.from.hint': { of: 'd7202797', text: 'Par exemple 1/3/2027' },
  'home.days': { of: 'f8949163', text: 'Choisissez vos jours' },
  'home.days.legend': { of: 'ee5c4ee8', text: 'De quels jours avez-vous besoin ?' },
  'home.days.hint': { of: '5ebf4564', text: 'Si vous ne choisissez rien, vous voyez tous les lieux d’accueil.' },
  'home.search.button': { of: '9ecf90cd', text: 'Chercher un accueil' },
  'home.ask': { of: '1230093a', text: 'Demander un accueil' },
  'home.ask.text': {
    of: 'ee41069c',
    text: 'Une seule demande, pour plusieurs lieux d’accueil. Cela prend environ cinq minutes.',
  },
  'home.cost': { of: 'b612b4d2', text: 'Combien ça coûte ?' },
  'home.cost.text': {
    of: '3b67a930',
    text: 'Voyez ce que coûte une journée avec vos revenus, et pourquoi. Cela prend environ deux minutes.',
  },
  'home.follow': { of: 'c769cfa3', text: 'Suivre votre demande' },
  'home.follow.text': {
    of: '9a3965cf',
    text: 'Voyez qui a répondu, ou changez quelque chose. Gardez votre code à portée de main.',
  },
  'home.help': { of: '315f4922', text: 'Se faire aider par le guichet' },
  'home.help.text': {
    of: 'c39f6e40',
    text: 'Vous préférez parler à quelqu’un ? Le guichet local vous aide gratuitement.',
  },
  'home.how': { of: 'b7106166', text: 'Comment ça marche' },
  'home.how.search': { of: '611a0720', text: 'Chercher' },
  'home.how.search.text': {
    of: '948a56e8',
    text: 'Indiquez où et quand. Vous voyez qui a de la place pendant vos jours.',
  },
  'home.how.ask': { of: 'e2ac34dd', text: 'Demander' },
  'home.how.ask.text': {
    of: '0183ab05',
    text: 'Envoyez votre demande une seule fois aux lieux que vous choisissez. Vous n’avez pas besoin de compte.',
  },
  'home.how.follow': { of: 'a917c665', text: 'Suivre' },
  'home.how.follow.text': {
    of: '94787492',
    text: 'Chaque lieu d’accueil vous répond ici. Si on vous propose une place, vous dites oui ou non.',
  },
  'help.title': { of: '75e01675', text: 'Votre guichet local vous aide gratuitement' },
  'help.titleFound': { of: '9f69355c', text: '{desk} vous aide à {place}' },
  'help.lead': {
    of: '63936e3b',
    text: 'Le guichet local de l’accueil des enfants cherche avec vous, remplit votre demande avec vous et téléphone pour vous. Vous n’avez pas besoin d’ordinateur.',
  },
  'help.place': { of: 'ecad9d21', text: 'Dans quelle commune habitez-vous ?' },
  'help.button': { of: 'a01c123c', text: 'Montrer mon guichet' },
  'help.all': {
    of: 'bac13e47',
    text: '{count, plural, one {Le guichet sur ce site} other {Les # guichets sur ce site}}',
  },
  'help.phone': { of: '23a6a75b', text: 'Téléphone' },
  'help.email': { of: '07ed6ccf', text: 'E-mail' },
  'help.unknownPlace': {
    of: '0f289ec6',
    text: 'Nous ne trouvons pas « {text} ». Écrivez votre commune ou votre code postal, par exemple Leuven ou 3000.',
  },
  'help.noDesk': {
    of: '474833f8',
    text: 'Le guichet de {place} ne travaille pas avec ce site. Appelez votre maison communale : chaque commune flamande a un guichet local de l’accueil des enfants.',
  },
  'accessibility.title': { of: 'acc372f4', text: 'Tout le monde doit pouvoir utiliser Kribbe' },
  'accessibility.lead': {
    of: '67ae3ba4',
    text: 'Ce site veut respecter les règles européennes d’accessibilité (WCAG 2.2, niveau AA). Voici la déclaration qui l’accompagne.',
  },
  'accessibility.state.title': { of: 'd2d6c84b', text: 'Où en sommes-nous ?' },
  'accessibility.state.text': {
    of: '5cb8f862',
    text: 'Le site respecte ces règles en partie. Nous l’avons testé nous-mêmes. Des personnes handicapées et un bureau indépendant ne l’ont pas encore testé. D’ici là, nous ne promettons pas que tout est en ordre.',
  },
  'accessibility.tested.title': { of: 'ac2463a0', text: 'Qu’avons-nous testé ?' },
  'accessibility.tested.text': {
    of: '397394ff',
    text: 'Nous testons le site avec un programme, sur un grand écran et sur un petit téléphone (320 pixels), en néerlandais et en français. Nous regardons si :\n- un programme trouve des erreurs par rapport à WCAG 2.2 AA, comme trop peu de contraste ou un champ sans nom ;\n- rien ne sort de l’écran ;\n- tout fonctionne sans JavaScript.\nLe site est fait pour fonctionner avec le clavier seul, avec de grandes lettres, avec vos propres couleurs et sur papier.',
  },
  'accessibility.limits.title': { of: 'd6873388', text: 'Qu’est-ce qui n’est pas encore bon ?' },
  'accessibility.limits.text': {
    of: 'b6458177',
    text: '- La carte est un dessin. Si vous ne la voyez pas, vous trouvez tout dans la liste à côté.\n- Les pages pour le personnel ont de larges tableaux. Sur un téléphone, vous les faites glisser de côté.\n- Il n’y a pas encore d’explication en langue des signes.',
  },
  'accessibility.report.title': { of: 'd53ed38b', text: 'Quelque chose ne fonctionne pas ?' },
  'accessibility.report.text': {
    of: '2d909a8d',
    text: 'Dites-le à [votre guichet local](/hulp). Dites sur quelle page vous étiez et ce qui n’a pas marché. Le guichet vous aide aussi par téléphone ou sur place.\nVous ne recevez pas de bonne réponse ? Vous pouvez vous adresser au service flamand de médiation : https://www.vlaamseombudsdienst.be, téléphone 1700.',
  },
  'accessibility.made.title': { of: 'c60af815', text: 'À propos de cette déclaration' },
  'accessibility.made.text': { of: '086d8707', text: 'Faite le 21 novembre 2026, après notre propre test.' },
  'privacy.title': { of: 'bd80f450', text: 'Nous gardons seulement ce qu’il faut pour trouver un accueil' },
  'privacy.lead': {
    of: 'fc1b37d6',
    text: 'Votre guichet local est responsable de vos données. Vous lisez ici ce que nous gardons, pourquoi, et qui le voit.',
  },
  'privacy.kept.title': { of: '699d7c69', text: 'Que gardons-nous ?' },
  'privacy.kept.text': {
    of: '1c8efabc',
    text: 'Seulement ce que vous ou le guichet remplissez :\n- le nom et le numéro de téléphone ou l’adresse e-mail d’un parent, et où vous habitez ;\n- le nom de votre enfant et la date de naissance (prévue) ;\n- quand vous avez besoin d’un accueil, pourquoi, et à quels lieux va votre demande ;\n- ce que vous racontez vous-même sur votre famille, si cela compte pour une priorité. Nous gardons un oui ou un non, pas de montants ni de documents ;\n- ce qui arrive à votre demande : réponses, proposition, place.\nNous ne demandons pas votre numéro de registre national.',
  },
  'privacy.why.title': { of: '2b61a969', text: 'Pourquoi est-ce permis ?' },
  'privacy.why.text': {
    of: '8f71ea25',
    text: 'Chaque commune doit avoir un guichet local qui aide les familles à trouver un accueil. C’est une mission d’intérêt public (décret flamand du 20 avril 2012, article 13 ; RGPD, article 6.1.e). Nous utilisons vos données seulement pour cela et pour les chiffres que la loi demande. Dans ces chiffres, il n’y a pas de noms.',
  },
  'privacy.who.title': { of: 'f3a28fb9', text: 'Qui voit vos données ?' },
  'privacy.who.text': {
    of: '527a2381',
    text: '- Les lieux d’accueil auxquels vous envoyez votre demande. Pas les autres.\n- Le guichet local de votre commune.\n- Vous, avec votre code.\nNous ne vendons rien et il n’y a pas de publicité. Si un membre du personnel regarde vos données, un journal le note.',
  },
  'privacy.term.title': { of: 'c4d8f58f', text: 'Combien de temps ?' },
  'privacy.term.text': {
    of: '4a3a0fd8',
    text: 'Pour les données sur les enfants, les familles et les demandes d’accueil, le délai de conservation est de cinq ans (décret flamand du 20 avril 2012, article 24).\nUne demande que vous n’envoyez pas reste trente jours. Ensuite, vous ne pouvez plus la continuer.\nVous demandez un e-mail quand une place se libère ? Alors nous gardons votre adresse avec cette recherche jusqu’à ce que vous arrêtiez, six mois au plus. Ensuite nous l’effaçons.',
  },
  'privacy.cookies.title': { of: '141395eb', text: 'Cookies' },
  'privacy.cookies.text': {
    of: '55b37fce',
    text: 'Vous pouvez chercher et lire sans cookies. Si vous remplissez une demande ou si vous vous connectez, nous utilisons un seul cookie. Il retient qui vous êtes et fonctionne douze heures au maximum. Nous ne vous suivons pas.\nSi vous cherchez par adresse, nous demandons parfois au service des adresses de la Flandre où elle se trouve. Nous ne disons pas qui le demande.',
  },
  'privacy.rights.title': { of: 'e4254c96', text: 'Que pouvez-vous demander ?' },
  'privacy.rights.text': {
    of: '17bd75bb',
    text: 'Avec votre code, vous voyez vous-même ce que nous gardons. Vous pouvez aussi demander de recevoir, de corriger ou d’effacer vos données, ou de ne pas les utiliser pendant un temps. Demandez-le à [votre guichet local](/hulp). Vous recevez une réponse dans le mois.',
  },
  'privacy.complain.title': { of: '185e3b72', text: 'Vous n’êtes pas d’accord ?' },
  'privacy.complain.text': {
    of: '993585d7',
    text: 'Parlez-en d’abord avec votre guichet. Vous pouvez aussi envoyer une plainte à l’Autorité de protection des données, Rue de la Presse 35, 1000 Bruxelles : https://www.autoriteprotectiondonnees.be.',
  },
  'about.title': { of: 'd03e71a0', text: 'Kribbe est un logiciel libre pour le guichet local' },
  'about.lead': {
    of: 'd36199f1',
    text: 'Ici, les familles demandent un accueil une seule fois. Les lieux d’accueil et le guichet cherchent ensemble une réponse.',
  },
  'about.what.title': { of: '586c83f0', text: 'Que fait Kribbe ?' },
  'about.what.text': {
    of: 'c8f057bc',
    text: 'En Flandre, chaque commune a un guichet local de l’accueil des enfants. Ce guichet aide les familles à trouver un accueil. Kribbe est le programme qui sert à cela :\n- les familles voient qui a de la place pendant leurs jours et envoient une seule demande à plusieurs lieux ;\n- les lieux d’accueil répondent, et le programme n’accepte jamais plus d’enfants que leur autorisation ;\n- le guichet voit quelles familles ont besoin d’aide.',
  },
  'about.open.title': { of: '6fdf6ffa', text: 'Ouvert à tous' },
  'about.open.text': {
    of: '925bdebe',
    text: 'Kribbe est un logiciel libre sous la licence de l’Union européenne, EUPL 1.2. Chaque administration locale peut utiliser, regarder et changer le programme gratuitement. Le guichet qui offre ce site vous donne le code source.\nLa licence : https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12.\nLes communes, codes postaux et limites viennent de Statbel et d’autres sources ouvertes. La source figure à côté de chaque carte.\nLa liste de tous les lieux d’accueil est en [open data](/open-data). Voyez aussi [l’offre sur la carte](/aanbod-op-de-kaart).',
  },
  'about.security.title': { of: 'ae5abdb6', text: 'Vous avez trouvé une faille ?' },
  'about.security.text': {
    of: '807f9bc2',
    text: 'Appelez [le guichet](/hulp) ou envoyez-lui un e-mail et dites qu’il s’agit de la sécurité du site. Racontez ce que vous avez vu et comment vous l’avez trouvé. Ne regardez pas les données des autres et n’abîmez rien. Si vous le signalez ainsi, nous ne vous reprochons rien.',
  },
};
